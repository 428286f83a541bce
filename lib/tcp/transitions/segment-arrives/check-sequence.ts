import { andThen, type Connection, type Context, stay } from "../../connection";
import { acknowledgeNow, challengeAck, isOld } from "../../emit";
import { type Segment, segmentLength } from "../../segment";
import { add, isInWindow } from "../../sequence";
import { startTimeWait } from "../enter-time-wait";
import { finish, goOn, type Progress, refuse } from "./step";

/** First step: is any of the segment in the receive window (RFC 9293 §3.10.7.4)? */
export function checkSequence(connection: Connection, segment: Segment, context: Context): Progress {
  // A challenge ACK answers every SYN, whatever its number (RFC 5961 §4.2): that is the fourth step's business.
  const isLeftToCheckSyn = segment.syn && !segment.rst && connection.state !== "SYN-RECEIVED";
  if (isAcceptable(connection, segment) || isLeftToCheckSyn) return goOn(connection, segment);
  if (segment.rst) return refuse(stay(connection), segment);

  // A bare ACK must not be answered without limit: two ends that disagree would never stop.
  const answer = segmentLength(segment) > 0 ? acknowledgeNow(connection) : challengeAck(connection, context);
  return restartsTimeWait(connection, segment, context)
    ? finish(
        andThen(answer, (current) => stay(current, startTimeWait(context))),
        segment,
      )
    : refuse(answer, segment);
}

/** The four cases of the table in §3.10.7.4. */
function isAcceptable({ rcvNxt, rcvWnd }: Connection, segment: Segment): boolean {
  const length = segmentLength(segment);
  if (length === 0) return rcvWnd === 0 ? segment.seq === rcvNxt : isInWindow(segment.seq, rcvNxt, rcvWnd);
  return isInWindow(segment.seq, rcvNxt, rcvWnd) || isInWindow(add(segment.seq, length - 1), rcvNxt, rcvWnd);
}

/**
 * A repeated FIN lies below RCV.NXT and would be refused here, although the fifth and the eighth step tell
 * us to restart the 2·MSL timer for it. Implementations restart it, and the argument for 2·MSL needs it.
 */
function restartsTimeWait(connection: Connection, segment: Segment, { profile }: Context): boolean {
  if (connection.state !== "TIME-WAIT") return false;
  if (profile.timeWaitRestartedBy === "any segment with ACK") return segment.ack !== null;
  return segment.fin && isOld(segment, segmentLength(segment), connection);
}
