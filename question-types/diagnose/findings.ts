import { kindOf } from "@/lib/tcp";
import type { SocketView } from "@/lib/tcp/text/socket-view";
import type { PrintablePacket } from "@/lib/tcp/text/tcpdump";
import type { LoggedError, Report } from "./report";

/**
 * What can be seen in a report, each by a rule: the signs that causes are told by (facts.md §6.1–6.3).
 * A cause of the catalogue fits a report if all of its signs are there.
 */
export const FINDINGS = {
  "close-wait in a server": ({ sockets = [] }) =>
    sockets.some((socket) => socket.state === "CLOSE-WAIT" && socket.timer === null && isAccepted(socket, sockets)),
  "close-wait in a client": ({ sockets = [] }) =>
    sockets.some((socket) => socket.state === "CLOSE-WAIT" && !isAccepted(socket, sockets)),
  "close-wait is stable": ({ totals = [], totalsBefore = [] }) => {
    const count = (list: typeof totals) => list.find(([state]) => state === "CLOSE-WAIT")?.[1] ?? 0;
    return count(totals) > 0 && count(totals) <= count(totalsBefore);
  },
  "accept queue is full": ({ sockets = [] }) =>
    sockets.some(({ state, recvQ, sendQ }) => state === "LISTEN" && recvQ > sendQ),
  "no descriptors left": logged("EMFILE"),
  "no address left": logged("EADDRNOTAVAIL"),
  "one peer has every port": ({ peers = [], portRange = Number.POSITIVE_INFINITY }) =>
    peers.some(([, count]) => count >= 0.98 * portRange),
  "many TIME-WAITs": ({ totals = [] }) => totals.some(([state, count]) => state === "TIME-WAIT" && count > 5_000),
  "nothing fails": ({ errors = [], counters }) =>
    errors.length === 0 && (counters?.TcpExtTCPTimeWaitOverflow ?? 0) === 0,
  "orphans with a closed window": ({ sockets = [] }) =>
    sockets.some(({ state, sendQ, timer }) => state === "FIN-WAIT-1" && sendQ > 1 && timer?.kind === "persist"),
  "FINs repeated in LAST-ACK": ({ sockets = [] }) =>
    sockets.filter(({ state, timer }) => state === "LAST-ACK" && (timer?.retransmissions ?? 0) >= 4).length >= 2,
  "FIN-WAIT-2 without timer": ({ sockets = [] }) =>
    sockets.some(({ state, timer }) => state === "FIN-WAIT-2" && timer === null),
  "address in use": logged("EADDRINUSE"),
  "somebody listens on the port": ({ sockets = [], wantedPort }) =>
    sockets.some(({ state, local }) => state === "LISTEN" && local.port === wantedPort),
  "TIME-WAIT on the wanted port": ({ sockets = [], wantedPort }) =>
    sockets.some(({ state, local }) => state === "TIME-WAIT" && local.port === wantedPort) &&
    !sockets.some(({ state, local }) => state === "LISTEN" && local.port === wantedPort),
  "TIME-WAITs refused": ({ counters }) => (counters?.TcpExtTCPTimeWaitOverflow ?? 0) > 0,
  "closed with unread data": ({ counters }) => (counters?.TcpExtTCPAbortOnClose ?? 0) > 0,
  "request crossed a FIN": ({ packets = [] }) => {
    const fin = packets.findIndex(({ packet }) => packet.segment.fin);
    const after = packets.slice(fin + 1);
    return fin >= 0 && after.some(({ packet }) => packet.segment.data > 0) && after.some(isReset);
  },
  "SYN refused by PAWS in TIME-WAIT": ({ packets = [], counters }) =>
    challengedSyn(packets) && (counters?.TcpExtPAWSTimewait ?? 0) > 0,
  "SYN met a live connection": ({ packets = [], counters }) =>
    challengedSyn(packets) && (counters?.TcpExtTCPSYNChallenge ?? 0) > 0,
  "peer in LAST-ACK": ({ sockets = [] }) => sockets.some(({ state }) => state === "LAST-ACK"),
  "data repeated in ESTABLISHED": ({ sockets = [] }) =>
    sockets.some(
      ({ state, sendQ, timer }) => state === "ESTABLISHED" && sendQ > 0 && (timer?.retransmissions ?? 0) >= 5,
    ),
  "short tcp_fin_timeout": ({ settings, sockets = [] }) => {
    const limit = settings?.["net.ipv4.tcp_fin_timeout"] ?? 60;
    return (
      limit < 60 && sockets.some(({ state, timer }) => state === "TIME-WAIT" && (timer?.expiresIn ?? 0) > limit * 1_000)
    );
  },
  "ports are bound before connect()": ({ totals = [], portRange = Number.POSITIVE_INFINITY, peers = [] }) =>
    peers.length > 1 &&
    peers.every(([, count]) => count < 0.9 * portRange) &&
    totals.reduce((sum, [, count]) => sum + count, 0) >= 0.98 * portRange,
} as const satisfies Readonly<Record<string, (report: Report) => boolean>>;

export type Finding = keyof typeof FINDINGS;

function logged(error: LoggedError): (report: Report) => boolean {
  return ({ errors = [] }) => errors.includes(error);
}

/** Whether this connection came in: somebody listens on its local port. */
function isAccepted({ local }: SocketView, sockets: readonly SocketView[]): boolean {
  return sockets.some((other) => other.state === "LISTEN" && other.local.port === local.port);
}

const isReset = ({ packet }: PrintablePacket) => packet.segment.rst;

/** A SYN that a bare ACK answered and whose sender then reset what it had met. */
function challengedSyn(packets: readonly PrintablePacket[]): boolean {
  const syn = packets.findIndex(({ packet }) => kindOf(packet.segment) === "SYN");
  const [answer, reset] = packets.slice(syn + 1);
  return (
    syn >= 0 && answer !== undefined && kindOf(answer.packet.segment) === "ACK" && reset !== undefined && isReset(reset)
  );
}
