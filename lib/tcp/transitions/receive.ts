import { type Connection, signal, stay, type Transition } from "../connection";

/** RECEIVE call (RFC 9293 §3.10.3): hands over what has come; with nothing on hand the call is queued, or told of the end. */
export function receive(connection: Connection): Transition {
  switch (connection.state) {
    case "CLOSED":
      return stay(connection, signal("error: connection does not exist"));
    case "LISTEN":
    case "SYN-SENT":
    case "SYN-RECEIVED":
    case "ESTABLISHED":
    case "FIN-WAIT-1":
    case "FIN-WAIT-2":
      return handOver(connection);
    case "CLOSE-WAIT":
      return connection.unread > 0 ? handOver(connection) : stay(connection, signal("error: connection closing"));
    case "CLOSING":
    case "LAST-ACK":
    case "TIME-WAIT":
      return stay(connection, signal("error: connection closing"));
  }
}

function handOver(connection: Connection): Transition {
  if (connection.unread === 0) return stay(connection);
  return stay({ ...connection, unread: 0 }, { type: "deliver", octets: connection.unread });
}
