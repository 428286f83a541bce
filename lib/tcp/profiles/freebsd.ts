import type { Profile } from "./profile";
import { rfc9293 } from "./rfc9293";

const SECOND = 1_000;

/** TP_MAXIDLE of keepcnt and keepintvl (8 · 75 s), and one more keepintvl: tcp_timer.c, `tcp_timer_2msl`. ms */
export const FIN_WAIT_2_LIFE = 675 * SECOND;

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
  ignoresRstInTimeWait: true, // tcp_twcheck: RFC 1337
  reopensTimeWaitBy: "sequence number", // tcp_twcheck
  timeWaitCheck: "tcp_twcheck",
  finWait2Timeout: FIN_WAIT_2_LIFE, // fast_finwait2_recycle = 0

  halfOpenResetsSynAck: true, // tcp_input.c: "SYN|ACK invalid, segment rejected"
  repeatsSynAckForSyn: true, // tcp_syncache.c, syncache_add
  takesWhatSynCarries: true, // tcp_input.c: SYN-SENT goes on at step 6
  usesAckOfOld: "all",
  acceptsByRoom: true,
  challengeAckInterval: 0, // counted per second, not per connection
  oldestAck: "largest window",

  initialRto: 1 * SECOND, // net.inet.tcp.rexmit_initial
  minimumRto: 30, // net.inet.tcp.rexmit_min
  minimumRtoVariance: 0,
  maximumRto: 64 * SECOND, // TCPTV_REXMTMAX
  rtoSlop: 200, // net.inet.tcp.rexmit_slop; TCPT_RANGESET
  linearSynTimeouts: 0, // tcp_backoff, since FreeBSD 13 for a SYN, too
  givesUp: {
    countedFrom: "first transmission",
    syn: 75 * SECOND, // net.inet.tcp.keepinit
    synInTime: true, // tcp_timer.c, tcp_timer_keep
    synAck: 15 * SECOND, // net.inet.tcp.syncache.rexmtlimit = 3: gone at 15.6 s
    held: 540 * SECOND, // TCP_MAXRXTSHIFT = 12 back-offs
    orphan: 540 * SECOND,
    sendsRst: true, // tcp_drop
  },
  keepAlive: { idle: 7_200 * SECOND, interval: 75 * SECOND, count: 8 },
  windowProbe: "new octet",

  acknowledging: { rule: "fixed", data: 40, fin: 0 }, // net.inet.tcp.delacktime; TF_ACKNOW for a FIN
  ackRepeatsFin: true,
  abortCarriesAck: true, // tcp_drop: RST|ACK by tcp_output
  finInSynReceived: false, // tcp_usrreq.c, tcp_usrclosed: TF_NEEDFIN
  dataAfterShutRead: "discarded", // uipc_socket.c, sorflush; tcp_input.c: SBS_CANTRCVMORE
  resetsUnread: false, // tcp_usrreq.c, tcp_disconnect: sbflush
  windowScale: 6, // kern.ipc.maxsockbuf 2 MiB
  receiveBuffer: 65_536, // net.inet.tcp.recvspace
  receiveBufferInSegments: "up", // tcp_input.c, tcp_mss
  offersAllRoom: true,

  sockets: "bsd",
};
