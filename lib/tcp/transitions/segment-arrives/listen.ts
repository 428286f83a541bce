import { type Connection, type Context, stay, type Transition } from "../../connection";
import { resetInAnswerTo } from "../../emit";
import { sendAndKeep } from "../../retransmission";
import { type Segment, segmentLength } from "../../segment";
import { add } from "../../sequence";

/** SEGMENT ARRIVES in LISTEN (RFC 9293 §3.10.7.2): only a SYN without ACK begins a connection. */
export function segmentArrivesInListen(connection: Connection, segment: Segment, context: Context): Transition {
  if (segment.rst) return stay(connection, { type: "drop" });
  if (segment.ack !== null) {
    return stay(connection, { type: "drop" }, resetInAnswerTo(segment, segmentLength(segment)));
  }
  // Without a SYN nothing can be said about SEG.SEQ; this holds for a FIN, too.
  if (!segment.syn) return stay(connection, { type: "drop" });
  return synReceived(connection, segment, context.iss, context);
}

/** `<SEQ=ISS><ACK=RCV.NXT><CTL=SYN,ACK>`, and SYN-RECEIVED. */
export function synReceived(connection: Connection, syn: Segment, iss: number, context: Context): Transition {
  const received: Connection = {
    ...connection,
    state: "SYN-RECEIVED",
    iss,
    sndUna: iss,
    sndNxt: iss,
    sndWnd: syn.window,
    sndWl1: syn.seq,
    maxSndWnd: syn.window,
    irs: syn.seq,
    rcvNxt: add(syn.seq, 1),
    unacknowledged: [],
    timed: null,
  };
  const synAck: Segment = {
    seq: iss,
    ack: received.rcvNxt,
    syn: true,
    fin: false,
    rst: false,
    data: 0,
    window: received.rcvWnd,
  };
  return sendAndKeep(received, synAck, context);
}
