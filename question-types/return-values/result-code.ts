import type { CallResult } from "@/lib/tcp/sockets/calls";
import { ERROR_NUMBERS } from "@/lib/tcp/sockets/socket-options";
import type { Act, Plan } from "./plan";

/** What a call returned, as one word: "300", "0", "EPIPE" (for −1 with that errno), or "waits". */
export type ResultCode = string;

export const WAITS = "waits";

export function codeOf(result: CallResult | null): ResultCode {
  if (result === null) return WAITS;
  return result.errno ?? String(result.value);
}

/** The errors that are offered, for calls on a connection and for calls that make one. */
const DATA_ERRORS = ["EBADF", "ECONNRESET", "EPIPE", "ETIMEDOUT"] as const;
const OPEN_ERRORS = ["EADDRINUSE", "EADDRNOTAVAIL", "ECONNREFUSED", "EINVAL", "EISCONN"] as const;

/**
 * The choices: 0, every number of octets that is written or asked for anywhere, the errors of such calls, and waiting.
 * They depend on the calls, not on the results.
 */
export function choicesFor({ setup, past, next }: Plan): readonly ResultCode[] {
  const asked = next.filter((move) => move.asked).map(({ act }) => act);
  const octets = [...setup, ...past, ...next].flatMap(({ act }) => ("octets" in act ? [act.octets] : []));
  const isOpening = asked.some(({ name }) => name === "connect" || name === "bind" || name === "listen");
  const isData = asked.some(({ name }) => name === "read" || name === "write" || name === "shutdown");
  return [
    "0",
    ...(isData ? [...new Set(octets)].toSorted((a, b) => a - b).map(String) : []),
    ...(isData || !isOpening ? DATA_ERRORS : []),
    ...(isOpening ? OPEN_ERRORS : []),
    WAITS,
  ];
}

/** The number behind an error's name, as Linux has it; null for what is no error. */
export function errorNumber(code: ResultCode): number | null {
  return code in ERROR_NUMBERS ? ERROR_NUMBERS[code as keyof typeof ERROR_NUMBERS] : null; // Just looked up.
}

/** The call as a program writes it. */
export function callText(act: Act): string {
  switch (act.name) {
    case "socket":
      return `${act.as} = socket()`;
    case "accept":
      return `${act.as} = accept(${act.on})`;
    case "bind":
      return `bind(${act.on}, port ${act.port})`;
    case "connect":
      return `connect(${act.on}, port ${act.port})`;
    case "listen":
      return `listen(${act.on}, 5)`;
    case "close":
      return `close(${act.on})`;
    case "read":
    case "write":
      return `${act.name}(${act.on}, buf, ${act.octets})`;
    case "shutdown":
      return `shutdown(${act.on}, ${act.how})`;
    case "reuse-address":
      return `setsockopt(${act.on}, SO_REUSEADDR, 1)`;
    case "linger":
      return `setsockopt(${act.on}, SO_LINGER, {on, ${act.seconds}})`;
    case "port-range":
      return `sysctl net.ipv4.ip_local_port_range="${act.first} ${act.last}"`;
    case "power-off":
      return "—";
  }
}
