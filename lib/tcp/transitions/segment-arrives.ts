import type { Connection, Context, Transition } from "../connection";
import type { Segment } from "../segment";
import { segmentArrivesInClosed } from "./segment-arrives/closed";
import { segmentArrivesInListen } from "./segment-arrives/listen";
import { segmentArrivesOtherwise } from "./segment-arrives/otherwise";
import { segmentArrivesInSynSent } from "./segment-arrives/syn-sent";

/** SEGMENT ARRIVES (RFC 9293 §3.10.7): four cases by state; the last one has eight steps. */
export function segmentArrives(connection: Connection, segment: Segment, context: Context): Transition {
  switch (connection.state) {
    case "CLOSED":
      return segmentArrivesInClosed(connection, segment);
    case "LISTEN":
      return segmentArrivesInListen(connection, segment, context);
    case "SYN-SENT":
      return segmentArrivesInSynSent(connection, segment, context);
    case "SYN-RECEIVED":
    case "ESTABLISHED":
    case "FIN-WAIT-1":
    case "FIN-WAIT-2":
    case "CLOSE-WAIT":
    case "CLOSING":
    case "LAST-ACK":
    case "TIME-WAIT":
      return segmentArrivesOtherwise(connection, segment, context);
  }
}
