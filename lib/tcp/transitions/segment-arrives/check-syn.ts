import { andThen, type Connection, type Context, stay } from "../../connection";
import { challengeAck } from "../../emit";
import type { Segment } from "../../segment";
import { startTimeWait } from "../enter-time-wait";
import { listen } from "../open";
import { finish, goOn, type Progress, refuse } from "./step";

/**
 * Fourth step: SYN (RFC 9293 §3.10.7.4, RFC 5961 §4.2). It gets a challenge ACK: a peer that has really
 * lost its state finds that ACK strange and answers RST; a forger learns nothing.
 */
export function checkSyn(connection: Connection, segment: Segment, context: Context): Progress {
  if (!segment.syn) return goOn(connection, segment);
  if (connection.state === "SYN-RECEIVED" && connection.openedBy === "passive") {
    return finish(stay(listen(connection), { type: "stop-all-timers" }), segment);
  }
  const restartsTimeWait =
    connection.state === "TIME-WAIT" &&
    segment.ack !== null &&
    context.profile.timeWaitRestartedBy === "any segment with ACK";
  const answer = andThen(challengeAck(connection, context), (current) =>
    restartsTimeWait ? stay(current, startTimeWait(context)) : stay(current),
  );
  return refuse(answer, segment);
}
