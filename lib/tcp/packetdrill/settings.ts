import type { Script } from "./ast";
import { ScriptError } from "./script-error";

/** What a script's `--options` set. */
export interface Settings {
  readonly ipVersion: "ipv4" | "ipv4-mapped-ipv6" | "ipv6";
  /** How far an event may be from its time, ms; and per cent of the time it waits for, if that is more. */
  readonly tolerance: number;
  readonly tolerancePercent: number;
  /** Length of a tick of the host's timestamps, ms; null: their values are not judged. */
  readonly timestampTick: number | null;
  readonly localIp: string;
  readonly remoteIp: string;
  /** Ports for `bind(…, ...)` and `connect(…, ...)`. */
  readonly bindPort: number;
  readonly connectPort: number;
  /** Largest packet of the host's link, octets; `mssOf` says which MSS it offers because of it. */
  readonly mtu: number;
}

/** Options that concern the machine packetdrill runs on, not what the host under test does. */
const WITHOUT_EFFECT: ReadonlySet<string> = new Set([
  "code_command",
  "debug",
  "define",
  "dry_run",
  "gateway_ip",
  "init_scripts",
  "local_linux_prefix",
  "mss",
  "netmask_ip",
  "non_fatal",
  "persistent_tun_dev",
  "port",
  "send_omit_free",
  "speed",
  "verbose",
]);

const ADDRESSES = {
  ipv4: { localIp: "192.168.0.1", remoteIp: "192.0.2.1" },
  "ipv4-mapped-ipv6": { localIp: "192.168.0.1", remoteIp: "192.0.2.1" },
  ipv6: { localIp: "fd3d:0a0b:17d6::1", remoteIp: "fd3d:fa7b:d17d::1" },
};

/** Octets of the IP header and the fixed part of the TCP header. */
const HEADERS = { ipv4: 40, "ipv4-mapped-ipv6": 40, ipv6: 60 };

/** packetdrill's own defaults: 4 ms or 1 %, port 8080 on both sides. Throws ScriptError for an unknown option. */
export function settingsOf(script: Script): Settings {
  const given = new Map<string, string>();
  for (const { name, value, line } of script.options) {
    if (!KNOWN.has(name) && !WITHOUT_EFFECT.has(name)) {
      throw new ScriptError("unsupported", line, `unknown option --${name.slice(0, 60)}`);
    }
    if (KNOWN.has(name) && !isSound(name, value)) throw new ScriptError("range", line, `--${name}=${value ?? ""}`);
    given.set(name, value ?? "");
  }
  const ipVersion = toIpVersion(given.get("ip_version"));
  const number = (name: string, otherwise: number) => Number(given.get(name) ?? otherwise);
  const tick = number("tcp_ts_tick_usecs", 0);
  return {
    ipVersion,
    tolerance: number("tolerance_usecs", 4_000) / 1_000,
    tolerancePercent: number("tolerance_percent", 1),
    timestampTick: tick === 0 ? null : tick / 1_000,
    localIp: given.get("local_ip") ?? ADDRESSES[ipVersion].localIp,
    remoteIp: given.get("remote_ip")?.replace(/\/\d+$/, "") ?? ADDRESSES[ipVersion].remoteIp,
    bindPort: number("bind_port", 8_080),
    connectPort: number("connect_port", 8_080),
    mtu: number("mtu", 1_500),
  };
}

/** The MSS that a host on the script's link offers: what its headers leave of the MTU; the usual one if the options are unsound. */
export function mssOf(script: Script): number {
  try {
    const { mtu, ipVersion } = settingsOf(script);
    return Math.max(1, Math.min(mtu, 65_535) - HEADERS[ipVersion]);
  } catch (error) {
    if (error instanceof ScriptError) return 1_460;
    throw error;
  }
}

const KNOWN: ReadonlySet<string> = new Set([
  "bind_port",
  "connect_port",
  "ip_version",
  "local_ip",
  "mtu",
  "remote_ip",
  "tcp_ts_tick_usecs",
  "tolerance_percent",
  "tolerance_usecs",
]);

function isSound(name: string, value: string | null): boolean {
  if (value === null || value === "") return false;
  if (name === "ip_version") return Object.hasOwn(ADDRESSES, value);
  if (name.endsWith("_ip")) return /^[0-9a-fA-F:.]+(?:\/\d+)?$/.test(value);
  return /^\d+(?:\.\d+)?$/.test(value) && Number(value) <= 1e9;
}

function toIpVersion(value: string | undefined): Settings["ipVersion"] {
  return value === "ipv6" || value === "ipv4-mapped-ipv6" ? value : "ipv4";
}
