import { type Connection, stay, type Transition } from "../connection";
import { ackSegment, send } from "../emit";

/** The ACK has waited long enough for a segment to ride on (RFC 9293 §3.8.6.3). */
export function delayedAckTimeout(connection: Connection): Transition {
  if (connection.ackDue !== "later") return stay(connection);
  return stay({ ...connection, ackDue: "no" }, send(ackSegment(connection)));
}
