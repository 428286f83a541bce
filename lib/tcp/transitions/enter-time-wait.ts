import {
  andThen,
  type Connection,
  type Context,
  deleteTcb,
  stay,
  type TcpEffect,
  type Transition,
} from "../connection";
import { acknowledgeNow } from "../emit";

/**
 * The last state of the end whose FIN went first: 2·MSL, so that it can acknowledge a repeated
 * FIN and so that old segments vanish (RFC 9293 §3.6). With a length of 0 nothing is kept.
 */
export function enterTimeWait(connection: Connection, context: Context): Transition {
  const acknowledged = connection.ackDue === "no" ? stay(connection) : acknowledgeNow(connection);
  return andThen(acknowledged, (current) =>
    context.profile.timeWait === 0
      ? deleteTcb(current)
      : stay({ ...current, state: "TIME-WAIT" }, { type: "stop-all-timers" }, startTimeWait(context)),
  );
}

export function startTimeWait({ profile }: Context): TcpEffect {
  return { type: "start-timer", timer: "TIME-WAIT", after: profile.timeWait };
}
