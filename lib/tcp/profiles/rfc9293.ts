import type { Profile } from "./profile";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** MSL of RFC 9293 §3.4.2, ms: an assumption ("an engineering choice"), enforced by nobody. */
export const MSL = 2 * MINUTE;

/** The standard of today: RFC 9293 with RFC 5961 (blind attacks), RFC 6191 (TIME-WAIT), RFC 7323 (options). */
export const rfc9293: Profile = {
  name: "rfc9293",
  timeWait: 2 * MSL, // MUST-13
  timeWaitRestartedBy: "FIN", // §3.10.7.4 steps 5 and 8
  challengesRstInTimeWait: true,
  ignoresRstInTimeWait: false,
  reopensTimeWaitBy: "sequence number or timestamp", // MAY-2; SHLD-4, RFC 6191 §2
  timeWaitCheck: "steps",
  takesFinAtClosedWindow: false,
  miniSockets: false,
  finWait2Timeout: null,
  finWait2Quirk: null,

  rstCheck: "exact", // RFC 5961 §3.2
  synCheck: "challenge", // RFC 5961 §4.2
  takesRstNearby: false,
  halfOpenFallsToAnyRst: false,
  repeatsSynAckForSyn: false,
  halfOpenResetsSynAck: false,
  takesWhatSynCarries: false,
  usesAckOfOld: "none",
  acceptsByRoom: false,
  reportsSecondSyn: false,
  challengeAckInterval: 500, // RFC 5961 §7 asks for a limit and names none
  oldestAck: "largest window", // RFC 5961 §5.2
  blackhole: "off",
  dropsSynFin: false,

  initialRto: 1 * SECOND, // RFC 6298 (2.1)
  minimumRto: 1 * SECOND, // RFC 6298 (2.4)
  minimumRtoVariance: 0,
  maximumRto: 2 * MINUTE, // RFC 6298 (2.5): a maximum may be set, at least 60 s
  rtoSlop: 0,
  tailLossProbe: false,
  linearSynTimeouts: 0,
  collapsesRepetitions: false,
  lossDetection: "three duplicates", // RFC 5681 §3.2
  // §3.8.3: R2 is at least 100 s, for a SYN at least 3 minutes.
  givesUp: {
    countedFrom: "first transmission",
    syn: 3 * MINUTE,
    synAck: 3 * MINUTE,
    synInTime: false,
    held: 100 * SECOND,
    orphan: 100 * SECOND,
    sendsRst: false,
  },
  userTimeout: null,
  keepAlive: { idle: 2 * HOUR, interval: 75 * SECOND, count: 9 }, // MUST-28 for the first
  windowProbe: "new octet", // §3.8.6.1
  synAgainAfter: null,

  acknowledging: { rule: "fixed", data: 0, fin: 0 },
  ackRepeatsFin: false,
  nagle: "any", // SHLD-7
  pushesHalfWindows: false,
  probeUncorks: false,
  leastBurst: 1,
  initialWindow: 10, // RFC 6928
  lastAckBeforeFin: false,
  abortCarriesAck: false,
  finInSynReceived: true,
  dataAfterShutRead: "kept",
  resetsUnread: true,

  mss: 1_460,
  receiveBuffer: 65_535,
  receiveBufferInSegments: null,
  offersAllRoom: false,
  synsWithOptions: null,
  windowScale: 0,
  sack: true,
  timestamps: true,

  sockets: "linux",
};
