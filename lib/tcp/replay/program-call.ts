import type { Errno, SocketOption } from "../sockets/calls";

/** What a recorded program did, read from the recording's words. */
export type ProgramCall =
  | { readonly type: "listen" | "connect" | "accept" }
  | { readonly type: "close" | "read" | "poll" }
  /** So many writes of so many octets. */
  | { readonly type: "write"; readonly octets: number; readonly times: number }
  | { readonly type: "shutdown"; readonly how: "SHUT_RD" | "SHUT_WR" | "SHUT_RDWR" }
  | { readonly type: "linger"; readonly on: boolean; readonly seconds: number }
  | { readonly type: "set"; readonly options: readonly (readonly [SocketOption, number])[] }
  /** `ss -K`: somebody destroys the connection. */
  | { readonly type: "destroy" }
  | { readonly type: "link"; readonly isUp: boolean }
  | { readonly type: "sysctl"; readonly name: string; readonly value: string }
  /** The program waits for its connect() no longer; `closes`: and it lets go of the socket. */
  | { readonly type: "give up"; readonly closes: boolean }
  /** A remark, not a call. */
  | { readonly type: "remark" };

/** What the call returned; null: success, and no more is said. */
export type Outcome =
  | { readonly type: "end of file" }
  | { readonly type: "octets"; readonly octets: number; readonly inAll: boolean }
  | { readonly type: "error"; readonly errno: Errno }
  /** The program waited no longer. */
  | { readonly type: "gave up" };

const ERRNO = /\bE[A-Z]{3,}\b/;
const KNOWN: readonly Errno[] = [
  "EADDRINUSE",
  "EADDRNOTAVAIL",
  "EAGAIN",
  "ECONNABORTED",
  "ECONNREFUSED",
  "ECONNRESET",
  "EINVAL",
  "ENOTCONN",
  "EPIPE",
  "ETIMEDOUT",
];

/** What comes after the arrow. */
export function outcomeOf(text: string): Outcome | null {
  const said = /->\s*(.*)$/.exec(text)?.[1];
  if (said === undefined) return null;
  const errno = KNOWN.find((name) => name === ERRNO.exec(said)?.[0]);
  if (errno !== undefined) return { type: "error", errno };
  if (/\btimed?[- ]?out\b|\bgave up\b/i.test(said)) return { type: "gave up" };
  if (/\bEOF\b/.test(said)) return { type: "end of file" };
  const octets = /^(\d+)\b/.exec(said)?.[1];
  return octets === undefined ? null : { type: "octets", octets: Number(octets), inAll: /\bin all\b/.test(said) };
}

/** Null if the words are not known. */
export function readCall(text: string): ProgramCall | null {
  const said = text.replace(/\s*->.*$/, "").trim();
  if (said.startsWith("(")) return { type: "remark" };
  if (said.startsWith("$") || said.startsWith("sysctl")) return readCommand(said);
  const [, name = "", inner = "", rest = ""] = /^(\w+)\(([^)]*)\)(.*)$/.exec(said) ?? [];
  switch (name) {
    case "listen":
    case "connect":
    case "accept":
    case "close":
    case "poll":
      return { type: name };
    case "read":
    case "recv":
      return { type: "read" };
    case "write":
    case "send":
      return readWrite(inner, rest);
    case "shutdown":
      return inner === "SHUT_RD" || inner === "SHUT_WR" || inner === "SHUT_RDWR"
        ? { type: "shutdown", how: inner }
        : null;
    case "setsockopt":
      return readOption(inner);
    default:
      return null;
  }
}

function readWrite(inner: string, rest: string): ProgramCall | null {
  const octets = /^\d+$/.exec(inner)?.[0];
  if (octets === undefined) return null;
  const times = /^\s*x\s*(\d+)/.exec(rest)?.[1] ?? "1";
  return { type: "write", octets: Math.min(Number(octets), MOST), times: Math.min(Number(times), MOST_TIMES) };
}

/** No recording goes further, and a replay must end. */
const MOST = 10_000_000;
const MOST_TIMES = 1_000;

function readCommand(said: string): ProgramCall | null {
  if (/\bss\b.*\s-K\b/.test(said)) return { type: "destroy" };
  const link = /\bip link set\b.*\b(up|down)\b/.exec(said)?.[1];
  if (link !== undefined) return { type: "link", isUp: link === "up" };
  const [, name, value] = /\bsysctl\s+(?:-w\s+)?([\w.]+)\s*=\s*(.+)$/.exec(said) ?? [];
  return name === undefined || value === undefined ? null : { type: "sysctl", name, value: value.replaceAll('"', "") };
}

const OPTIONS: readonly SocketOption[] = [
  "SO_RCVBUF",
  "SO_SNDBUF",
  "SO_REUSEADDR",
  "SO_REUSEPORT",
  "TCP_CORK",
  "TCP_NODELAY",
  "TCP_LINGER2",
  "TCP_USER_TIMEOUT",
  "TCP_KEEPIDLE",
  "TCP_KEEPINTVL",
  "TCP_KEEPCNT",
];

function readOption(inner: string): ProgramCall | null {
  const [, on, seconds] = /SO_LINGER\D*(\d+)\s*,\s*(\d+)/.exec(inner) ?? [];
  if (on !== undefined) return { type: "linger", on: on !== "0", seconds: Number(seconds) };
  if (inner.startsWith("SO_KEEPALIVE")) return { type: "set", options: keepAliveOptions(inner) };
  const [, name, value] = /^(\w+)(?:[\s,=]+(-?\d+))?/.exec(inner) ?? [];
  const option = OPTIONS.find((one) => one === name);
  return option === undefined ? null : { type: "set", options: [[option, Number(value ?? 1)]] };
}

function keepAliveOptions(inner: string): readonly (readonly [SocketOption, number])[] {
  const numberAfter = (word: RegExp) => word.exec(inner)?.[1];
  const times: readonly (readonly [SocketOption, string | undefined])[] = [
    ["TCP_KEEPIDLE", numberAfter(/idle\D*(\d+)/)],
    ["TCP_KEEPINTVL", numberAfter(/interval\D*(\d+)/)],
    ["TCP_KEEPCNT", numberAfter(/count\D*(\d+)/)],
  ];
  const isOff = /^SO_KEEPALIVE[\s,=]+0$/.test(inner);
  return [
    ...times.flatMap(([option, value]) => (value === undefined ? [] : [[option, Number(value)] as const])),
    ["SO_KEEPALIVE", isOff ? 0 : 1],
  ];
}
