import { type Connection, deleteTcb, stay, type Transition } from "../connection";

/** Linux's tcp_fin_timeout: an orphan in FIN-WAIT-2 vanishes, without a segment and without TIME-WAIT. Not in RFC 9293. */
export function finWait2Timeout(connection: Connection): Transition {
  return connection.state === "FIN-WAIT-2" ? deleteTcb(connection) : stay(connection);
}
