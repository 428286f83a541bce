import type { TimeWaitRule } from "../end-rules";
import type { TieOrder } from "../world";

/** What textbooks leave out when they say "2·MSL". Exact meanings: docs/decisions/0012-what-the-explorer-assumes.md. */
export interface TimingSwitches {
  /** A segment MSL ticks old is still delivered; otherwise the oldest one delivered is MSL − 1 ticks old. */
  readonly exactMslDelivered: boolean;
  /** Which of several events in the same tick come first. */
  readonly tieOrder: TieOrder;
}

export interface TimeWaitSwitches {
  /** Which segments TIME-WAIT answers, of those the model would answer. */
  readonly timeWaitAnswers: TimeWaitRule;
  /** Which segments start its timer afresh. */
  readonly restartedBy: TimeWaitRule;
}

export interface OldDuplicateSwitches extends TimingSwitches, TimeWaitSwitches {
  /** Whether a RST ends TIME-WAIT (RFC 9293) or not (RFC 1337). */
  readonly rstInTimeWait: "obeyed" | "ignored";
  /** What may end LAST-ACK. */
  readonly lastAckMayEndBy: "ACK" | "ACK or RST" | "ACK, RST or giving up";
  /** Whether the network may lose the acknowledgments of the passive closer's FIN. */
  readonly acksOfFin: "arrive" | "may be lost";
  /** When an unacknowledged segment is repeated: after RTO, 2·RTO, 4·RTO …, or at any tick. */
  readonly retransmission: "fixed RTO" | "arbitrary times";
  /**
   * Which old segments do harm when they reach a synchronized next incarnation: those with data or FIN, all,
   * or what the active closer itself had sent (not what it answers, once CLOSED, to strangers).
   */
  readonly harm: "data" | "any segment" | "active closer's own";
  /** What the passive closer has left to send when the active closer's FIN has come. */
  readonly peerSends: "FIN" | "data and FIN";
}

export interface ReliableCloseSwitches extends TimingSwitches, TimeWaitSwitches {
  readonly retransmission: "fixed RTO" | "arbitrary times";
  /** What the `losses` may hit. */
  readonly lost: "ACKs" | "ACKs and FINs";
  /** L: so many of them are lost at most. */
  readonly losses: number;
  /** R: the first retransmission time-out, ticks. */
  readonly rto: number;
}

/** RFC 9293 with the network it assumes: the last ACK arrives, and a RST does not end TIME-WAIT early. */
export const STANDARD: OldDuplicateSwitches = {
  exactMslDelivered: true,
  tieOrder: "any order",
  timeWaitAnswers: "FIN",
  restartedBy: "FIN",
  rstInTimeWait: "ignored",
  lastAckMayEndBy: "ACK or RST",
  acksOfFin: "arrive",
  retransmission: "arbitrary times",
  harm: "any segment",
  peerSends: "FIN",
};
