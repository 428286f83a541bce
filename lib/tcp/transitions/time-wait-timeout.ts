import { type Connection, deleteTcb, stay, type Transition } from "../connection";

/** TIME-WAIT TIMEOUT (RFC 9293 §3.10.8): 2·MSL are over; the TCB goes, nothing is sent. */
export function timeWaitTimeout(connection: Connection): Transition {
  return connection.state === "TIME-WAIT" ? deleteTcb(connection) : stay(connection);
}
