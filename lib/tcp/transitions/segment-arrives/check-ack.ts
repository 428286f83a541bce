import {
  andThen,
  type Connection,
  type Context,
  deleteTcb,
  isOurFinAcknowledged,
  stay,
  type Transition,
} from "../../connection";
import { acknowledgeNow, challengeAck, resetInAnswerTo } from "../../emit";
import { removeAcknowledged } from "../../retransmission";
import { type Segment, segmentLength } from "../../segment";
import { add, diff, le, lt } from "../../sequence";
import { enterFinWait2 } from "../close";
import { enterTimeWait, startTimeWait } from "../enter-time-wait";
import { finish, goOn, type Progress, refuse } from "./step";

/** Fifth step: the ACK field (RFC 9293 §3.10.7.4). */
export function checkAck(connection: Connection, segment: Segment, context: Context): Progress {
  const { ack } = segment;
  if (ack === null) return refuse(stay(connection), segment);

  switch (connection.state) {
    case "SYN-RECEIVED": {
      if (!lt(connection.sndUna, ack) || !le(ack, connection.sndNxt)) {
        return refuse(stay(connection, resetInAnswerTo(segment, segmentLength(segment))), segment);
      }
      const state = connection.closeRequested ? "FIN-WAIT-1" : "ESTABLISHED";
      return afterAck({ ...connection, state }, segment, ack, context);
    }
    case "ESTABLISHED":
    case "FIN-WAIT-1":
    case "FIN-WAIT-2":
    case "CLOSE-WAIT":
    case "CLOSING":
    case "LAST-ACK":
      if (lt(connection.sndNxt, ack) || lt(ack, oldestAck(connection, context))) {
        return refuse(challengeAck(connection, context), segment);
      }
      return afterAck(connection, segment, ack, context);
    case "TIME-WAIT":
      return answerFromTimeWait(connection, segment, context);
    case "CLOSED":
    case "LISTEN":
    case "SYN-SENT":
      return finish(stay(connection), segment);
  }
}

/** Below this an ACK number belongs to an old incarnation (RFC 5961 §5). */
function oldestAck({ sndUna, iss, maxSndWnd }: Connection, { profile }: Context): number {
  const acknowledged = Math.max(0, diff(sndUna, add(iss, 1)));
  const reach = profile.oldestAck === "largest window" ? maxSndWnd : Math.min(maxSndWnd, acknowledged);
  return add(sndUna, -reach);
}

function afterAck(connection: Connection, segment: Segment, ack: number, context: Context): Progress {
  const isNew = lt(connection.sndUna, ack);
  const removed = isNew ? removeAcknowledged(connection, ack, context) : stay(connection);
  const moved = andThen(removed, (current) => moveOn(updateWindow(current, segment, ack), context));
  // In these states nothing is left that text or FIN could add.
  const isOver = moved.connection.state === "CLOSED" || moved.connection.state === "TIME-WAIT";
  return isOver ? finish(moved, segment) : goOn(moved.connection, segment, ...moved.effects);
}

/** Where the acknowledgment of our FIN leads. An ACK that covers only data leaves the state alone. */
function moveOn(connection: Connection, context: Context): Transition {
  if (!isOurFinAcknowledged(connection)) return stay(connection);
  switch (connection.state) {
    case "FIN-WAIT-1":
      return enterFinWait2(connection, context);
    case "CLOSING":
      return enterTimeWait(connection, context);
    case "LAST-ACK":
      return deleteTcb(connection);
    default:
      return stay(connection);
  }
}

/** Only a segment newer than the last update may change the send window. */
function updateWindow(connection: Connection, segment: Segment, ack: number): Connection {
  const isNewer =
    lt(connection.sndWl1, segment.seq) || (connection.sndWl1 === segment.seq && le(connection.sndWl2, ack));
  if (!isNewer || lt(ack, connection.sndUna)) return connection;
  return {
    ...connection,
    sndWnd: segment.window,
    sndWl1: segment.seq,
    sndWl2: ack,
    maxSndWnd: Math.max(connection.maxSndWnd, segment.window),
  };
}

/**
 * TIME-WAIT: "the only thing that can arrive" is the peer's FIN again; acknowledge it and restart the timer.
 * A bare ACK gets no answer: read literally, the sentence would let two ends in TIME-WAIT acknowledge
 * each other's ACKs for ever.
 */
function answerFromTimeWait(connection: Connection, segment: Segment, context: Context): Progress {
  if (context.profile.timeWaitRestartedBy === "FIN") {
    return segment.fin
      ? finish(
          andThen(acknowledgeNow(connection), (current) => stay(current, startTimeWait(context))),
          segment,
        )
      : finish(stay(connection), segment);
  }
  const isExactAck = segmentLength(segment) === 0 && segment.seq === connection.rcvNxt;
  const answer = isExactAck
    ? stay(connection)
    : segmentLength(segment) > 0
      ? acknowledgeNow(connection)
      : challengeAck(connection, context);
  return finish(
    andThen(answer, (current) => stay(current, startTimeWait(context))),
    segment,
  );
}
