import type { Profile } from "./profile";
import { rfc9293 } from "./rfc9293";

const SECOND = 1_000;

/**
 * FreeBSD 14 with default settings: sys/netinet/tcp_timer.h, tcp_input.c, tcp_subr.c, and tcp(4).
 * Not recorded by us; judged by scripts in the packetdrill language.
 */
export const freebsd: Profile = {
  ...rfc9293,
  name: "freebsd",
  timeWait: 60 * SECOND, // 2 · net.inet.tcp.msl, 30 s each
  timeWaitRestartedBy: "FIN",
  challengesRstInTimeWait: false,
  reopensTimeWaitBy: "sequence number", // tcp_twcheck
  finWait2Timeout: 60 * SECOND, // net.inet.tcp.finwait2_timeout

  challengeAckInterval: 0, // counted per second, not per connection
  oldestAck: "largest window",

  initialRto: 1 * SECOND, // net.inet.tcp.rexmit_initial
  minimumRto: 230, // net.inet.tcp.rexmit_min 30 ms + rexmit_slop 200 ms
  minimumRtoVariance: 0,
  maximumRto: 64 * SECOND, // TCPTV_REXMTMAX
  linearSynTimeouts: 4, // tcp_backoff for SYN: 1, 1, 1, 1, 1, 2, 4 …
  givesUp: {
    countedFrom: "first transmission",
    syn: 75 * SECOND, // TCPTV_KEEP_INIT
    synAck: 15 * SECOND, // syncache: 4 times
    held: 540 * SECOND, // TCP_MAXRXTSHIFT = 12 back-offs
    orphan: 540 * SECOND,
    sendsRst: true, // tcp_drop
  },
  keepAlive: { idle: 7_200 * SECOND, interval: 75 * SECOND, count: 8 },
  windowProbe: "new octet",

  acknowledging: { rule: "fixed", data: 40, fin: 0 }, // net.inet.tcp.delacktime; TF_ACKNOW for a FIN
  abortCarriesAck: true, // tcp_drop: RST|ACK by tcp_output
  windowScale: 6, // kern.ipc.maxsockbuf 2 MiB
  receiveBuffer: 65_536, // net.inet.tcp.recvspace
};
