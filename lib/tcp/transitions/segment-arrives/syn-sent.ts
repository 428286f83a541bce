import { andThen, type Connection, type Context, deleteTcb, signal, stay, type Transition } from "../../connection";
import { resetInAnswerTo } from "../../emit";
import { removeAcknowledged } from "../../retransmission";
import { type Segment, segmentLength } from "../../segment";
import { add, le, lt } from "../../sequence";
import { transmit } from "../../transmit";
import { synReceived } from "./listen";

/** SEGMENT ARRIVES in SYN-SENT (RFC 9293 §3.10.7.3). */
export function segmentArrivesInSynSent(connection: Connection, segment: Segment, context: Context): Transition {
  const { ack } = segment;
  const isAcceptable = ack !== null && lt(connection.iss, ack) && le(ack, connection.sndNxt);

  // First: an ACK of something we never sent belongs to another incarnation.
  if (ack !== null && !isAcceptable) {
    return segment.rst ? stay(connection, { type: "drop" }) : resetStranger(connection, segment, context);
  }
  // Second: a RST counts only if it acknowledges our SYN.
  if (segment.rst) {
    return isAcceptable ? deleteTcb(connection, signal("connection reset")) : stay(connection, { type: "drop" });
  }
  // Fourth: without SYN (a FIN, say) SEG.SEQ cannot be validated.
  if (!segment.syn) return stay(connection, { type: "drop" });
  if (ack === null) {
    // Both have called OPEN at once: our SYN goes out again, now with ACK.
    return synReceived(connection, segment, connection.iss, context);
  }

  return andThen(removeAcknowledged(connection, ack, context), (acknowledged) =>
    transmit(established(acknowledged, segment, ack), context),
  );
}

/** `<SEQ=SEG.ACK><CTL=RST>`: it ends the stale connection at the peer, not ours; our SYN is repeated. */
function resetStranger(connection: Connection, segment: Segment, { profile }: Context): Transition {
  const isSynRepeated = connection.repetitions > 0;
  return stay(
    connection,
    { type: "drop" },
    resetInAnswerTo(segment, segmentLength(segment)),
    ...(profile.synAgainAfter === null || isSynRepeated
      ? []
      : [{ type: "start-timer", timer: "RETRANSMISSION", after: profile.synAgainAfter } as const]),
  );
}

function established(connection: Connection, synAck: Segment, ack: number): Connection {
  return {
    ...connection,
    state: connection.closeRequested ? "FIN-WAIT-1" : "ESTABLISHED",
    irs: synAck.seq,
    rcvNxt: add(synAck.seq, 1),
    sndWnd: synAck.window,
    sndWl1: synAck.seq,
    sndWl2: ack,
    maxSndWnd: synAck.window,
    ackDue: "now",
  };
}
