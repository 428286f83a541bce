import type { Address } from "../sockets/calls";
import type { State } from "../state";
import type { SocketTimer, SocketView } from "./socket-view";

/** Hosts of real sockets, for the tests of `ss` and `netstat`. Recorded on Linux 6.18 with iproute2 6.1 and net-tools 2.10. */

/** A socket; addresses as "ip port". */
export function socket(
  state: State,
  recvQ: number,
  sendQ: number,
  local: string,
  remote: string | null,
  timer: SocketTimer | null = null,
): SocketView {
  const ipVersion = local.includes(":") ? 6 : 4;
  const ends = { local: address(local), remote: remote === null ? null : address(remote) };
  return { state, ipVersion, ipv6Only: state === "LISTEN" && ipVersion === 6, recvQ, sendQ, ...ends, timer };
}

export function dualStack(...args: Parameters<typeof socket>): SocketView {
  return { ...socket(...args), ipv6Only: false };
}

export function timer(kind: SocketTimer["kind"], expiresIn: number, retransmissions: number): SocketTimer {
  return { kind, expiresIn, retransmissions };
}

function address(text: string): Address {
  const [ip = "", port = ""] = text.split(" ");
  return { ip, port: Number(port) };
}

/** Four listeners and nothing else. */
export const LISTENERS: readonly SocketView[] = [
  socket("LISTEN", 0, 128, "0.0.0.0 8080", null),
  socket("LISTEN", 0, 3, "127.0.0.1 5432", null),
  socket("LISTEN", 0, 4096, ":: 8080", null),
  socket("LISTEN", 0, 5, "::1 631", null),
];

/**
 * Every state there is, made by a peer that answered, or did not, through a raw socket. The moment of `ss`
 * and that of `netstat` a little later; what `ss` rounded is taken from `netstat`.
 */
export const EVERY_STATE_FOR_SS: readonly SocketView[] = [
  socket("LISTEN", 0, 128, "0.0.0.0 8080", null),
  socket("LISTEN", 0, 3, "127.0.0.1 5432", null),
  socket("SYN-RECEIVED", 0, 0, "10.9.0.1 8080", "10.9.0.2 51000", timer("on", 628, 0)),
  socket("SYN-RECEIVED", 0, 0, "10.9.0.1 8080", "10.9.0.2 51001", timer("on", 828, 0)),
  socket("ESTABLISHED", 0, 0, "10.9.0.1 40001", "10.9.0.2 80"),
  socket("ESTABLISHED", 77, 300, "10.9.0.1 40002", "10.9.0.2 80", timer("on", 240, 1)),
  socket("CLOSE-WAIT", 1, 0, "10.9.0.1 40003", "10.9.0.2 80"),
  socket("CLOSE-WAIT", 11, 0, "10.9.0.1 40004", "10.9.0.2 80"),
  socket("FIN-WAIT-1", 0, 1, "10.9.0.1 40005", "10.9.0.2 80", timer("on", 244, 1)),
  socket("FIN-WAIT-2", 0, 0, "10.9.0.1 40006", "10.9.0.2 80"),
  socket("FIN-WAIT-2", 0, 0, "10.9.0.1 40007", "10.9.0.2 80", timer("timewait", 59630, 0)),
  socket("CLOSING", 1, 1, "10.9.0.1 40008", "10.9.0.2 80", timer("on", 272, 1)),
  socket("LAST-ACK", 1, 1, "10.9.0.1 40009", "10.9.0.2 80", timer("on", 344, 1)),
  socket("TIME-WAIT", 0, 0, "10.9.0.1 40010", "10.9.0.2 80", timer("timewait", 59730, 0)),
  socket("ESTABLISHED", 0, 0, "10.9.0.1 40011", "10.9.0.2 80", timer("keepalive", 7199730, 0)),
  socket("ESTABLISHED", 0, 50, "10.9.0.1 40012", "10.9.0.2 80", timer("persist", 8, 0)),
  socket("ESTABLISHED", 0, 0, "10.9.0.1 40021", "10.9.0.2 80", timer("keepalive", 94800, 0)),
  socket("ESTABLISHED", 0, 0, "10.9.0.1 40022", "10.9.0.2 80", timer("keepalive", 699810, 0)),
  socket("ESTABLISHED", 0, 0, "10.9.0.1 40023", "10.9.0.2 80", timer("keepalive", 832, 0)),
  socket("ESTABLISHED", 0, 0, "10.9.0.1 40024", "10.9.0.2 80", timer("keepalive", 7836, 0)),
  socket("ESTABLISHED", 0, 0, "10.9.0.1 40025", "10.9.0.2 80", timer("keepalive", 32820, 0)),
  socket("ESTABLISHED", 5, 0, "10.9.0.1 40030", "10.9.0.2 80"),
  socket("SYN-SENT", 0, 1, "10.9.0.1 40000", "203.0.113.200 8443", timer("on", 824, 0)),
  socket("LISTEN", 0, 4096, ":: 8080", null),
  dualStack("LISTEN", 2, 7, ":: 9090", null),
  socket("LISTEN", 0, 5, "::1 631", null),
  socket("ESTABLISHED", 0, 0, "fd00:9::1 41002", "fd00:9::abcd:1234:5678:9abc 443"),
  socket("ESTABLISHED", 0, 0, "::ffff:10.9.0.1 9090", "::ffff:10.9.0.2 52001"),
  socket("ESTABLISHED", 0, 0, "::ffff:10.9.0.1 9090", "::ffff:10.9.0.2 52000"),
  socket("TIME-WAIT", 0, 0, "fd00:9::1 41001", "fd00:9::2 443", timer("timewait", 59800, 0)),
];

export const EVERY_STATE_FOR_NETSTAT: readonly SocketView[] = [
  socket("LISTEN", 0, 128, "0.0.0.0 8080", null),
  socket("LISTEN", 0, 3, "127.0.0.1 5432", null),
  socket("SYN-RECEIVED", 0, 0, "10.9.0.1 8080", "10.9.0.2 51000", timer("on", 600, 0)),
  socket("SYN-RECEIVED", 0, 0, "10.9.0.1 8080", "10.9.0.2 51001", timer("on", 800, 0)),
  socket("ESTABLISHED", 0, 0, "10.9.0.1 40001", "10.9.0.2 80"),
  socket("ESTABLISHED", 77, 300, "10.9.0.1 40002", "10.9.0.2 80", timer("on", 220, 1)),
  socket("CLOSE-WAIT", 1, 0, "10.9.0.1 40003", "10.9.0.2 80"),
  socket("CLOSE-WAIT", 11, 0, "10.9.0.1 40004", "10.9.0.2 80"),
  socket("FIN-WAIT-1", 0, 1, "10.9.0.1 40005", "10.9.0.2 80", timer("on", 220, 1)),
  socket("FIN-WAIT-2", 0, 0, "10.9.0.1 40006", "10.9.0.2 80"),
  socket("FIN-WAIT-2", 0, 0, "10.9.0.1 40007", "10.9.0.2 80", timer("timewait", 59630, 0)),
  socket("CLOSING", 1, 1, "10.9.0.1 40008", "10.9.0.2 80", timer("on", 250, 1)),
  socket("LAST-ACK", 1, 1, "10.9.0.1 40009", "10.9.0.2 80", timer("on", 320, 1)),
  socket("TIME-WAIT", 0, 0, "10.9.0.1 40010", "10.9.0.2 80", timer("timewait", 59730, 0)),
  socket("ESTABLISHED", 0, 0, "10.9.0.1 40011", "10.9.0.2 80", timer("keepalive", 7199730, 0)),
  socket("ESTABLISHED", 0, 50, "10.9.0.1 40012", "10.9.0.2 80", timer("persist", 410, 1)),
  socket("ESTABLISHED", 0, 0, "10.9.0.1 40021", "10.9.0.2 80", timer("keepalive", 94800, 0)),
  socket("ESTABLISHED", 0, 0, "10.9.0.1 40022", "10.9.0.2 80", timer("keepalive", 699810, 0)),
  socket("ESTABLISHED", 0, 0, "10.9.0.1 40023", "10.9.0.2 80", timer("keepalive", 810, 0)),
  socket("ESTABLISHED", 0, 0, "10.9.0.1 40024", "10.9.0.2 80", timer("keepalive", 7820, 0)),
  socket("ESTABLISHED", 0, 0, "10.9.0.1 40025", "10.9.0.2 80", timer("keepalive", 32820, 0)),
  socket("ESTABLISHED", 5, 0, "10.9.0.1 40030", "10.9.0.2 80"),
  socket("SYN-SENT", 0, 1, "10.9.0.1 40000", "203.0.113.200 8443", timer("on", 800, 0)),
  socket("LISTEN", 0, 4096, ":: 8080", null),
  dualStack("LISTEN", 2, 7, ":: 9090", null),
  socket("LISTEN", 0, 5, "::1 631", null),
  socket("ESTABLISHED", 0, 0, "fd00:9::1 41002", "fd00:9::abcd:1234:5678:9abc 443"),
  socket("ESTABLISHED", 0, 0, "::ffff:10.9.0.1 9090", "::ffff:10.9.0.2 52001"),
  socket("ESTABLISHED", 0, 0, "::ffff:10.9.0.1 9090", "::ffff:10.9.0.2 52000"),
  socket("TIME-WAIT", 0, 0, "fd00:9::1 41001", "fd00:9::2 443", timer("timewait", 59800, 0)),
];
