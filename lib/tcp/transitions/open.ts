import { type Connection, type Context, forget, signal, stay, type Transition } from "../connection";
import { sendAndKeep } from "../retransmission";

/** OPEN call (RFC 9293 §3.10.1): `listen()` when passive, `connect()` when active. */
export function open(connection: Connection, mode: "active" | "passive", context: Context): Transition {
  switch (connection.state) {
    case "CLOSED":
    case "LISTEN":
      return mode === "passive" ? stay(listen(connection)) : sendSyn(connection, context);
    case "SYN-SENT":
    case "SYN-RECEIVED":
    case "ESTABLISHED":
    case "FIN-WAIT-1":
    case "FIN-WAIT-2":
    case "CLOSE-WAIT":
    case "CLOSING":
    case "LAST-ACK":
    case "TIME-WAIT":
      return stay(connection, signal("error: connection already exists"));
  }
}

/** A connection that waits for a SYN; nothing of an earlier one is left in it. */
export function listen(connection: Connection): Connection {
  return { ...forget(connection), state: "LISTEN", openedBy: "passive" };
}

/** `<SEQ=ISS><CTL=SYN>`, and SYN-SENT. Octets already queued by SEND wait for ESTABLISHED. */
export function sendSyn(connection: Connection, context: Context): Transition {
  const { iss } = context;
  const opened: Connection = {
    ...forget(connection),
    pending: connection.pending,
    state: "SYN-SENT",
    openedBy: "active",
    iss,
    sndUna: iss,
    sndNxt: iss,
  };
  const syn = { seq: iss, ack: null, syn: true, fin: false, rst: false, data: 0, window: opened.rcvWnd };
  return sendAndKeep(opened, syn, context);
}
