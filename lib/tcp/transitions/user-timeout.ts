import { type Connection, deleteTcb, signal, stay, type Transition } from "../connection";

/** USER TIMEOUT (RFC 9293 §3.10.8): queues are flushed, the user is told, nothing is sent. */
export function userTimeout(connection: Connection): Transition {
  return connection.state === "CLOSED"
    ? stay(connection)
    : deleteTcb(connection, signal("aborted due to user timeout"));
}
