import { andThen, type Connection, type Context } from "../../connection";
import type { Segment } from "../../segment";
import { add, lt } from "../../sequence";
import { listen } from "../open";
import { synReceived } from "./listen";
import { finish, goOn, type Progress } from "./step";

/** By how much the new ISS lies above everything the old incarnation sent (Linux's number). */
const ABOVE_OLD = 65_537;

/**
 * A new SYN may end TIME-WAIT if its number lies above everything received (RFC 9293 §3.6.1, MAY-2).
 * It must come before the first step: the new number need not be in the old window.
 */
export function reopenFromTimeWait(connection: Connection, segment: Segment, context: Context): Progress {
  const isNew =
    connection.state === "TIME-WAIT" &&
    context.listener &&
    segment.syn &&
    !segment.rst &&
    segment.ack === null &&
    lt(connection.rcvNxt, segment.seq);
  if (!isNew) return goOn(connection, segment);

  const fresh: Connection = listen(connection);
  const reopened = andThen({ connection: fresh, effects: [{ type: "stop-all-timers" }] }, (current) =>
    synReceived(current, segment, add(connection.sndNxt, ABOVE_OLD), context),
  );
  return finish(reopened, segment);
}
