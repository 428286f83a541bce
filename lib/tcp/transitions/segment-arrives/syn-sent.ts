import { resetInAnswerTo } from "../../emit";
import { noteEstablished } from "../../established";
import { agreeOn } from "../../options";
import { removeUpTo } from "../../queue";
import { restartRetransmissionTimer } from "../../retransmission";
import { measure } from "../../round-trip";
import { type Segment, segmentLength } from "../../segment";
import { add, le, lt } from "../../sequence";
import { transmit } from "../../transmit";
import type { Turn } from "../../turn";
import { synReceived } from "./listen";
import { takeText } from "./step-7-text";
import { takeFin } from "./step-8-fin";

/** SEGMENT ARRIVES in SYN-SENT (RFC 9293 §3.10.7.3). */
export function segmentArrivesInSynSent(turn: Turn, segment: Segment): void {
  const { tcb } = turn;
  const { ack } = segment;
  const isAcceptable = ack !== null && lt(tcb.iss, ack) && le(ack, tcb.sndNxt);

  // First: an ACK of something we never sent belongs to another incarnation.
  if (ack !== null && !isAcceptable) {
    turn.drop();
    if (!segment.rst) resetStranger(turn, segment);
    return;
  }
  // Second: a RST counts only if it acknowledges our SYN.
  if (segment.rst) {
    if (isAcceptable) refuse(turn);
    else turn.drop();
    return;
  }
  // Fourth: without SYN (a FIN, say) SEG.SEQ cannot be validated.
  if (!segment.syn) turn.drop();
  else if (ack !== null) establish(turn, segment, ack);
  // Both have called OPEN at once: our SYN goes out again, now with ACK.
  else synReceived(turn, segment, tcb.iss);
}

function refuse(turn: Turn): void {
  turn.deleteTcb();
  turn.signal("connection reset");
}

/** `<SEQ=SEG.ACK><CTL=RST>`: it ends the stale connection at the peer, not ours; our SYN is repeated. */
function resetStranger(turn: Turn, segment: Segment): void {
  const { tcb, profile } = turn;
  turn.send(resetInAnswerTo(segment, segmentLength(segment)));
  if (profile.synAgainAfter !== null && tcb.repetitions === 0) turn.startTimer("RETRANSMISSION", profile.synAgainAfter);
}

function establish(turn: Turn, synAck: Segment, ack: number): void {
  const { tcb } = turn;
  measure(turn, ack);
  removeUpTo(turn, ack);
  tcb.repetitions = 0;
  tcb.recoverUntil = null;
  tcb.irs = synAck.seq;
  tcb.rcvNxt = add(synAck.seq, 1);
  tcb.sndWnd = synAck.window;
  tcb.sndWl1 = synAck.seq;
  tcb.sndWl2 = ack;
  tcb.maxSndWnd = synAck.window;
  agreeOn(turn, synAck.options);
  restartRetransmissionTimer(turn);
  noteEstablished(turn);
  tcb.ackDue = "now";
  if (turn.profile.takesWhatSynCarries && segmentLength(synAck) > 1) takeRest(turn, synAck);
  transmit(turn);
}

/** Text and FIN of a SYN,ACK are taken at once; text waits for its ACK as it would in any segment. */
function takeRest(turn: Turn, synAck: Segment): void {
  if (synAck.data > 0) turn.tcb.ackDue = "no";
  const rest = takeText(turn, { ...synAck, syn: false, seq: turn.tcb.rcvNxt });
  if (rest !== null) takeFin(turn, rest);
}
