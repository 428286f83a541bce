import type { Address } from "../sockets/calls";
import type { State } from "../state";

/** One socket of a host as its administrator's tools see it: what a line of `ss` or `netstat` is made of. */
export interface SocketView {
  readonly state: State;
  readonly ipVersion: 4 | 6;
  /** With `ipVersion` 6: refuses IPv4 (IPV6_V6ONLY). Only told apart for a listener at `::`; false if left out. */
  readonly ipv6Only?: boolean;
  /** Octets (a FIN counts one) that the program has not read; in LISTEN, connections that wait for `accept`. */
  readonly recvQ: number;
  /** Octets (SYN and FIN count one) that are not acknowledged; in LISTEN, the backlog. */
  readonly sendQ: number;
  readonly local: Address;
  /** Null in LISTEN. */
  readonly remote: Address | null;
  /** The timer the kernel shows; null if none runs. */
  readonly timer: SocketTimer | null;
}

/**
 * "on" repeats a segment, "persist" probes a zero window, "timewait" also ends an orphan in FIN-WAIT-2.
 * Neither tool shows the timer of a delayed ACK (measured on Linux 6.18).
 */
export interface SocketTimer {
  readonly kind: "on" | "keepalive" | "timewait" | "persist";
  /** ms */
  readonly expiresIn: number;
  /** Repetitions of a segment, or probes, that got no answer so far. */
  readonly retransmissions: number;
}

/** Sockets in the order of the tools: IPv4 first, listeners first; CLOSED has no line. Otherwise the order given. */
export function inOrderOfTools(sockets: readonly SocketView[]): readonly SocketView[] {
  const rank = ({ ipVersion, state }: SocketView) => (ipVersion === 4 ? 0 : 2) + (state === "LISTEN" ? 0 : 1);
  return sockets.filter(({ state }) => state !== "CLOSED").toSorted((a, b) => rank(a) - rank(b));
}
