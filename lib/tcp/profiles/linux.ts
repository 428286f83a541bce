import type { Profile } from "./profile";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** TCP_TIMEWAIT_LEN (include/net/tcp.h); not tcp_fin_timeout, and not tunable. ms */
export const TIMEWAIT_LEN = 60 * SECOND;

/**
 * Linux 6.18 with default settings (facts.md §2.7 and §3.5). Sources are files of that kernel
 * and the recordings of `content/recordings`.
 */
export const linux: Profile = {
  name: "linux",
  timeWait: TIMEWAIT_LEN,
  timeWaitRestartedBy: "any segment with ACK", // tcp_minisocks.c; s05, s12f, s30
  challengesRstInTimeWait: false, // s12c
  ignoresRstInTimeWait: false, // tcp_rfc1337 = 0; s12a, s12d
  reopensTimeWaitBy: "sequence number or timestamp", // s11a, s11e
  timeWaitCheck: "steps",
  takesFinAtClosedWindow: true,
  miniSockets: true,
  finWait2Timeout: 60 * SECOND, // tcp_fin_timeout; s15a
  finWait2Quirk: TIMEWAIT_LEN, // tcp_timer.c; s15d, s15f

  rstCheck: "exact", // s27a, s27b
  synCheck: "challenge", // s10a, s28
  takesRstNearby: true, // tcp_input.c, tcp_reset_check
  halfOpenFallsToAnyRst: true, // tcp_minisocks.c, tcp_check_req
  repeatsSynAckForSyn: true, // tcp_check_req
  halfOpenResetsSynAck: false,
  takesWhatSynCarries: false,
  usesAckOfOld: "up to the last ACK sent", // tcp_input.c, tcp_sequence
  acceptsByRoom: false,
  reportsSecondSyn: true, // s20b
  challengeAckInterval: 500, // tcp_invalid_ratelimit
  oldestAck: "largest window or octets acknowledged", // tcp_ack; s22c, s22e
  blackhole: "off",
  dropsSynFin: false,

  initialRto: 1 * SECOND, // TCP_TIMEOUT_INIT
  minimumRto: 200,
  minimumRtoVariance: 200, // tcp_rto_min bounds the variance term, so RTO ≥ SRTT + 200 ms
  maximumRto: 2 * MINUTE, // TCP_RTO_MAX
  rtoSlop: 0,
  tailLossProbe: true, // s05, s06, s07
  linearSynTimeouts: 4, // tcp_syn_linear_timeouts
  collapsesRepetitions: true, // tcp_output.c, tcp_retrans_try_collapse
  lossDetection: "RACK", // s25, s25b
  givesUp: {
    countedFrom: "first repetition by RTO", // retransmits_timed_out
    syn: 130 * SECOND, // tcp_syn_retries = 6 and 4 linear ones: the last at 67 s, gone at 131 s
    synAck: 62 * SECOND, // tcp_synack_retries = 5: gone at 63 s
    synInTime: false,
    held: 924_600, // tcp_retries2 = 15; s09a, s09d
    orphan: 102_200, // tcp_orphan_retries = 0 acts like 8; s06, s09b
    sendsRst: false,
  },
  userTimeout: null,
  keepAlive: { idle: 7_200 * SECOND, interval: 75 * SECOND, count: 9 }, // tcp_keepalive_*; s23a
  windowProbe: "old number", // tcp_output.c, tcp_xmit_probe_skb
  synAgainAfter: 10, // two jiffies; s10a, s11c

  // TCP_ATO_MIN, HZ = 250, TCP_MAX_QUICKACKS; s01, s02b, s02c, s03, s24b
  acknowledging: { rule: "linux", patience: 40, tick: 4, quickAcks: 16 },
  ackRepeatsFin: false,
  nagle: "small", // tcp_output.c, tcp_minshall_check
  pushesHalfWindows: true, // tcp.c, forced_push
  probeUncorks: true,
  leastBurst: 2, // tcp_min_tso_segs; s22a–h
  initialWindow: 10, // TCP_INIT_CWND
  lastAckBeforeFin: true, // tcp.c, tcp_close_state
  abortCarriesAck: true, // tcp_output.c, tcp_send_active_reset; s13
  finInSynReceived: true,
  dataAfterShutRead: "kept",
  resetsUnread: true,

  mss: 1_460,
  receiveBuffer: 65_536, // half of tcp_rmem[1]: tcp_win_from_space
  receiveBufferInSegments: "down", // tcp_output.c, tcp_select_initial_window
  offersAllRoom: false,
  synsWithOptions: null,
  windowScale: 10, // tcp_select_initial_window: tcp_rmem[2] is 32 MiB
  sack: true,
  timestamps: true,

  sockets: "linux",
};

/**
 * How long Linux goes on repeating for a number of retries, ms: a model of back-offs from 200 ms
 * (tcp_timer.c, `tcp_model_timeout`). 8 → 102 200, 15 → 924 600.
 */
export function backoffLimit(retries: number, base = 200, ceiling = linux.maximumRto): number {
  const doublings = Math.floor(Math.log2(ceiling / base));
  if (retries <= doublings) return (2 * 2 ** retries - 1) * base;
  return (2 * 2 ** doublings - 1) * base + (retries - doublings) * ceiling;
}
