import { resetInAnswerTo } from "../../emit";
import { agreeOn } from "../../options";
import { sendAndKeep } from "../../queue";
import { restartRetransmissionTimer } from "../../retransmission";
import { type Segment, segmentLength } from "../../segment";
import { add } from "../../sequence";
import type { Tcb } from "../../tcb";
import type { Turn } from "../../turn";

/** SEGMENT ARRIVES in LISTEN (RFC 9293 §3.10.7.2): only a SYN without ACK begins a connection. */
export function segmentArrivesInListen(turn: Turn, segment: Segment): void {
  if (segment.syn && !segment.rst && segment.ack === null) {
    synReceived(turn, segment, turn.context.iss);
    return;
  }
  turn.drop();
  // Without SYN and ACK nothing can be said about SEG.SEQ; this holds for a FIN, too.
  if (!segment.rst && segment.ack !== null) turn.send(resetInAnswerTo(segment, segmentLength(segment)));
}

/** `<SEQ=ISS><ACK=RCV.NXT><CTL=SYN,ACK>`, and SYN-RECEIVED. */
export function synReceived(turn: Turn, syn: Segment, iss: number): void {
  const { tcb, profile } = turn;
  const isSimultaneous = tcb.state === "SYN-SENT";
  tcb.state = "SYN-RECEIVED";
  tcb.iss = iss;
  tcb.sndUna = iss;
  tcb.sndNxt = iss;
  tcb.smallUntil = iss;
  tcb.sndWnd = syn.window;
  tcb.sndWl1 = syn.seq;
  tcb.sndWl2 = iss;
  tcb.maxSndWnd = syn.window;
  tcb.irs = syn.seq;
  tcb.rcvNxt = add(syn.seq, 1);
  tcb.unacknowledged = [];
  tcb.timed = null;
  tcb.cwnd = profile.initialWindow;
  agreeOn(turn, syn.options);
  const isEnded = isSimultaneous && profile.takesWhatSynCarries && keepWhatSynCarries(tcb, syn);
  sendAndKeep(turn, { data: 0, syn: true, fin: false, psh: false });
  if (isEnded) tcb.state = "CLOSE-WAIT";
  restartRetransmissionTimer(turn);
}

/**
 * Text waits until our SYN is acknowledged. A FIN behind it is lost, as FreeBSD's tcp_reass loses it; one without text
 * is taken at once. Returns whether that was so.
 */
function keepWhatSynCarries(tcb: Tcb, syn: Segment): boolean {
  if (syn.data > 0) {
    tcb.early = [{ ...syn, syn: false, fin: false, seq: tcb.rcvNxt }];
    return false;
  }
  if (!syn.fin) return false;
  tcb.rcvNxt = add(tcb.rcvNxt, 1);
  tcb.finReceived = true;
  return true;
}
