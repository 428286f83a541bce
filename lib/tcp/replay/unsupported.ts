import { readCall } from "./program-call";
import type { Recording } from "./recording";
import { unknownCall } from "./tasks";

/** Why a recording cannot be replayed: it is not one connection's story, say. Null if it can. */
export function reasonAgainst(recording: Recording): string | null {
  const segments = recording.events.filter((event) => event.kind === "segment");
  if (recording.addresses === null) return "no capture: only the results of calls, or no calls at all, were recorded";
  const ports = new Set(segments.map(({ portOfA }) => portOfA));
  if (ports.size > 1) return `many connections (${ports.size} ports of A), whose calls were not recorded one by one`;
  if (segments.length === 0) return "no segments were recorded";
  const unknown = unknownCall(recording);
  if (unknown !== null) return `a call that the replay does not know: ${unknown}`;
  const outside = settingsOf(recording).find(([name, value]) => !isPossible(name, value));
  return outside === undefined ? null : `a setting that cannot be replayed: ${outside[0]} = ${outside[1]}`;
}

/** What can be replayed (about what the kernel takes: sysctl_net_ipv4.c, tcp.c). With less, timers would run out at once for ever. */
const LIMITS: Readonly<Record<string, readonly [number, number]>> = {
  "net.ipv4.tcp_rto_min_us": [1_000, 200_000_000],
  "net.ipv4.tcp_rto_max_ms": [1_000, 120_000],
  "net.ipv4.tcp_keepalive_time": [1, 32_767],
  "net.ipv4.tcp_keepalive_intvl": [1, 32_767],
  "net.ipv4.tcp_keepalive_probes": [1, 127],
  TCP_KEEPIDLE: [1, 32_767],
  TCP_KEEPINTVL: [1, 32_767],
  TCP_KEEPCNT: [1, 127],
};

/** An empty value stands for a host whose setting was not recorded. */
function isPossible(name: string, value: string): boolean {
  const [least, most] = LIMITS[name] ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  return value === "" || LIMITS[name] === undefined || (Number(value) >= least && Number(value) <= most);
}

function settingsOf({ sysctls, events }: Recording): readonly (readonly [string, string])[] {
  const set = events.flatMap((event): readonly (readonly [string, string])[] => {
    const call = event.kind === "call" ? readCall(event.text) : null;
    if (call?.type === "sysctl") return [[call.name, call.value]];
    return call?.type === "set" ? call.options.map(([name, value]) => [name, String(value)]) : [];
  });
  return [...sysctls].flatMap(([name, { A, B }]) => [[name, A] as const, [name, B] as const]).concat(set);
}
