import type { ProfileName } from "./trace";

/** Where the standard leaves a choice, or Linux decides otherwise: the rules by which one end lives. Times in ms. */
export interface Profile {
  readonly name: ProfileName;
  /** Length of TIME-WAIT; 0 keeps none and goes straight to CLOSED. */
  readonly timeWait: number;
  /** What starts the TIME-WAIT timer afresh. */
  readonly timeWaitRestartedBy: "FIN" | "any segment with ACK";
  /** Whether a RST in the window, but not at RCV.NXT, gets a challenge ACK in TIME-WAIT, too. */
  readonly challengesRstInTimeWait: boolean;

  /** RTO before anything was measured; floors of the whole and of its variance term; ceiling (RFC 6298). */
  readonly initialRto: number;
  readonly minimumRto: number;
  readonly minimumRtoVariance: number;
  readonly maximumRto: number;
  /** The first repetition is a probe that does not back off: gaps R, R, 2R, 4R, … */
  readonly tailLossProbe: boolean;
  readonly givesUp: {
    /** Which moment the limits below count from. */
    readonly countedFrom: "first transmission" | "first repetition by RTO";
    readonly syn: number;
    /** A connection that a program still holds. */
    readonly held: number;
    /** A connection whose program has let go of it (`CLOSE-SOCKET`). */
    readonly orphan: number;
  };
  /** Time-out of the USER TIMEOUT event; null: not in use. */
  readonly userTimeout: number | null;

  /** How long an ACK may wait for a segment to ride on; 0 sends it at once. */
  readonly ackDelay: {
    /** Of data; and of data once this end has answered data with data, so that an answer may be expected. */
    readonly ofData: number;
    readonly ofDataWhenAnswering: number;
    /** Of a FIN, on a connection that has brought no data or some. */
    readonly ofFin: number;
    readonly ofFinAfterData: number;
  };
  /** At most one challenge ACK in this time (RFC 5961 §7, §10). */
  readonly challengeAckInterval: number;
  /** How far below SND.UNA an ACK number may lie (RFC 5961 §5). */
  readonly oldestAck: "largest window" | "largest window or octets acknowledged";

  /** Life of an orphan in FIN-WAIT-2; null: no limit. */
  readonly finWait2Timeout: number | null;
  /** CLOSE in CLOSE-WAIT moves to LAST-ACK at once, even if the FIN must still wait behind data. */
  readonly lastAckBeforeFin: boolean;
  /** Whether the RST of an ABORT carries ACK. */
  readonly abortCarriesAck: boolean;
  /** After answering an unacceptable ACK in SYN-SENT by RST, send the SYN again so soon; null: wait for its timer. */
  readonly synAgainAfter: number | null;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** MSL of RFC 9293 §3.4.2: an assumption ("an engineering choice"), enforced by nobody. */
export const MSL = 2 * MINUTE;

const rfc9293: Profile = {
  name: "rfc9293",
  timeWait: 2 * MSL, // MUST-13
  timeWaitRestartedBy: "FIN", // §3.10.7.4 steps 5 and 8
  challengesRstInTimeWait: true,

  initialRto: 1 * SECOND, // RFC 6298 (2.1)
  minimumRto: 1 * SECOND, // RFC 6298 (2.4)
  minimumRtoVariance: 0,
  maximumRto: 2 * MINUTE, // RFC 6298 (2.5): a maximum may be set, at least 60 s
  tailLossProbe: false,
  // §3.8.3: R2 is at least 100 s, for a SYN at least 3 minutes.
  givesUp: { countedFrom: "first transmission", syn: 3 * MINUTE, held: 100 * SECOND, orphan: 100 * SECOND },
  userTimeout: null,

  ackDelay: { ofData: 0, ofDataWhenAnswering: 0, ofFin: 0, ofFinAfterData: 0 },
  challengeAckInterval: 500,
  oldestAck: "largest window",

  finWait2Timeout: null,
  lastAckBeforeFin: false,
  abortCarriesAck: false,
  synAgainAfter: null,
};

/** Linux 6.18 with default settings and SACK, without timestamps (facts.md §2.7 and §3.5). */
const linux: Profile = {
  name: "linux",
  timeWait: 1 * MINUTE, // TCP_TIMEWAIT_LEN; not tcp_fin_timeout
  timeWaitRestartedBy: "any segment with ACK",
  challengesRstInTimeWait: false,

  initialRto: 1 * SECOND,
  minimumRto: 200,
  minimumRtoVariance: 200, // tcp_rto_min bounds the variance term, so RTO ≥ SRTT + 200 ms
  maximumRto: 2 * MINUTE,
  tailLossProbe: true,
  // tcp_orphan_retries = 0 acts like 8, tcp_retries2 = 15, tcp_syn_retries = 6: the kernel turns them into times.
  // (Its four linear SYN time-outs, which make 127 s into 131 s, are not modelled.)
  givesUp: { countedFrom: "first repetition by RTO", syn: 126 * SECOND, held: 924_600, orphan: 102_200 },
  userTimeout: null,

  // Recordings s01, s02b, s02c, s03, s24b.
  ackDelay: { ofData: 0, ofDataWhenAnswering: 40, ofFin: 4, ofFinAfterData: 40 },
  challengeAckInterval: 500, // tcp_invalid_ratelimit
  oldestAck: "largest window or octets acknowledged",

  finWait2Timeout: 1 * MINUTE, // tcp_fin_timeout
  lastAckBeforeFin: true,
  abortCarriesAck: true,
  synAgainAfter: 10,
};

export const PROFILES: { readonly [N in ProfileName]: Profile } = { rfc9293, linux };
