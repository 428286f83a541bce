import { andThen, type Connection, type Context, signal, stay, type Transition } from "../../connection";
import { oweAck, oweAckNow } from "../../emit";
import type { Segment } from "../../segment";
import { add } from "../../sequence";
import { enterTimeWait } from "../enter-time-wait";
import { finish, goOn, type Progress } from "./step";

/**
 * Eighth step: the peer has sent FIN (RFC 9293 §3.10.7.4).
 * The steps before have advanced over this segment's ACK and text, so the FIN is next in order.
 */
export function finArrives(connection: Connection, segment: Segment, context: Context): Progress {
  return segment.fin ? finish(takeFin(connection, segment, context), segment) : goOn(connection, segment);
}

function takeFin(connection: Connection, segment: Segment, context: Context): Transition {
  const received: Connection = {
    ...connection,
    rcvNxt: add(segment.seq, segment.data + 1),
    finReceived: true,
    early: [],
  };
  const closing = signal("connection closing");

  switch (connection.state) {
    case "ESTABLISHED": {
      // Only here may the ACK wait: our own FIN can carry it.
      const { ofFin, ofFinAfterData } = context.profile.ackDelay;
      const delay = connection.receivedData ? ofFinAfterData : ofFin;
      const owed = oweAck({ ...received, state: "CLOSE-WAIT" }, delay);
      return stay(owed.connection, closing, ...owed.effects);
    }
    case "FIN-WAIT-1": {
      // Both sides closed at once; if this very segment acknowledged our FIN, the fifth step has left this state.
      const owed = oweAckNow({ ...received, state: "CLOSING" });
      return stay(owed.connection, closing, ...owed.effects);
    }
    case "FIN-WAIT-2":
      return andThen(stay(received, closing), (current) => enterTimeWait({ ...current, ackDue: "now" }, context));
    case "CLOSE-WAIT":
    case "CLOSING":
    case "LAST-ACK":
      // A second FIN, which no correct peer sends: acknowledged, and otherwise ignored.
      return oweAckNow(connection);
    case "SYN-RECEIVED":
    case "TIME-WAIT":
    case "CLOSED":
    case "LISTEN":
    case "SYN-SENT":
      return stay(connection);
  }
}
