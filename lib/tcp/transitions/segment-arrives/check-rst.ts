import { type Connection, type Context, deleteTcb, signal, stay, type Transition } from "../../connection";
import { challengeAck } from "../../emit";
import type { Segment } from "../../segment";
import { listen } from "../open";
import { finish, goOn, type Progress, refuse } from "./step";

/**
 * Second step: RST (RFC 9293 §3.10.7.4). Only SEG.SEQ = RCV.NXT resets; any other number in the
 * window is answered by a challenge ACK, because a blind attacker hits the window, not the number (RFC 5961 §3.2).
 */
export function checkRst(connection: Connection, segment: Segment, context: Context): Progress {
  if (!segment.rst) return goOn(connection, segment);
  if (segment.seq !== connection.rcvNxt) {
    const isSilent = connection.state === "TIME-WAIT" && !context.profile.challengesRstInTimeWait;
    return refuse(isSilent ? stay(connection) : challengeAck(connection, context), segment);
  }
  return finish(reset(connection), segment);
}

function reset(connection: Connection): Transition {
  switch (connection.state) {
    case "SYN-RECEIVED":
      return connection.openedBy === "passive"
        ? stay(listen(connection), { type: "stop-all-timers" })
        : deleteTcb(connection, signal("connection refused"));
    case "ESTABLISHED":
    case "FIN-WAIT-1":
    case "FIN-WAIT-2":
    case "CLOSE-WAIT":
      return deleteTcb(connection, signal("connection reset"));
    case "CLOSING":
    case "LAST-ACK":
    // RFC 1337 advises to ignore a RST here; neither RFC 9293 nor Linux does so by default.
    case "TIME-WAIT":
      return deleteTcb(connection);
    case "CLOSED":
    case "LISTEN":
    case "SYN-SENT":
      return stay(connection);
  }
}
