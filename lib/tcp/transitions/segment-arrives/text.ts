import {
  andThen,
  type Connection,
  type Context,
  deleteTcb,
  stay,
  type TcpEffect,
  type Transition,
} from "../../connection";
import { oweAck, oweAckNow, resetInAnswerTo } from "../../emit";
import { type Segment, segmentLength } from "../../segment";
import { add, diff, lt } from "../../sequence";
import { finish, goOn, type Progress } from "./step";

/** Seventh step: the octets themselves (RFC 9293 §3.10.7.4). */
export function text(connection: Connection, segment: Segment, context: Context): Progress {
  switch (connection.state) {
    case "ESTABLISHED":
    case "FIN-WAIT-1":
    case "FIN-WAIT-2":
      return takeText(connection, segment, context);
    case "CLOSE-WAIT":
    case "CLOSING":
    case "LAST-ACK":
    case "TIME-WAIT":
      // The peer has sent its FIN: there can be no text behind it. It is ignored.
      return goOn(connection, segment);
    case "CLOSED":
    case "LISTEN":
    case "SYN-SENT":
    case "SYN-RECEIVED":
      return finish(stay(connection), segment);
  }
}

function takeText(connection: Connection, segment: Segment, context: Context): Progress {
  if (segmentLength(segment) === 0) return goOn(connection, segment);
  if (connection.orphan && hasNewOctets(connection, segment)) {
    // Half-duplex close: nobody can read this, and the peer shall know that it is lost (SHLD-3).
    const reset = resetInAnswerTo(segment, segmentLength(segment));
    return finish(deleteTcb(connection, { type: "drop" }, reset), segment);
  }
  if (lt(connection.rcvNxt, segment.seq)) {
    // Ahead of a gap: held, not processed, its FIN neither. The ACK tells the peer what is missing (MAY-13).
    const early = [...connection.early, segment].sort((a, b) => diff(a.seq, b.seq));
    return finish(oweAckNow({ ...connection, early }), segment);
  }

  const whole = joinEarly(connection, segment);
  const octets = whole.data - diff(connection.rcvNxt, whole.seq);
  const rest: Segment = { ...whole, seq: add(whole.seq, whole.data), data: 0 };
  if (octets <= 0) return goOn(connection, rest);
  const filledGap = connection.early.length > 0;
  const early = connection.early.filter((held) => lt(rest.seq, held.seq));
  const received = deliver({ ...connection, rcvNxt: rest.seq, early }, octets);
  const owed = andThen(received, (current) => acknowledgeText(current, filledGap, context));
  return goOn(owed.connection, rest, ...owed.effects);
}

function hasNewOctets(connection: Connection, segment: Segment): boolean {
  return segment.data > 0 && lt(connection.rcvNxt, add(segment.seq, segment.data));
}

/** The segment with everything held that now follows it without a gap. */
function joinEarly(connection: Connection, segment: Segment): Segment {
  let { data, fin } = segment;
  for (const held of connection.early) {
    if (fin || lt(add(segment.seq, data), held.seq)) break;
    data = Math.max(data, diff(held.seq, segment.seq) + held.data);
    fin = held.fin;
  }
  return { ...segment, data, fin };
}

function deliver(connection: Connection, octets: number): Transition {
  const received: Connection = { ...connection, receivedData: true };
  if (!connection.reading) return stay({ ...received, unread: connection.unread + octets });
  const effect: TcpEffect = { type: "deliver", octets };
  return stay(received, effect);
}

/** Every second segment is acknowledged at once (MUST-58), and so is one that fills a gap (RFC 5681 §4.2). */
function acknowledgeText(connection: Connection, filledGap: boolean, { profile }: Context): Transition {
  if (connection.ackDue === "later" || filledGap) return oweAckNow(connection);
  const { ofData, ofDataWhenAnswering } = profile.ackDelay;
  return oweAck(connection, connection.isAnswering ? ofDataWhenAnswering : ofData);
}
