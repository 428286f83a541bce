/** The eleven states of a connection, spelled as in RFC 9293 §3.3.2. CLOSED is fictional: no TCB exists. */
export const STATES = [
  "CLOSED",
  "LISTEN",
  "SYN-SENT",
  "SYN-RECEIVED",
  "ESTABLISHED",
  "FIN-WAIT-1",
  "FIN-WAIT-2",
  "CLOSE-WAIT",
  "CLOSING",
  "LAST-ACK",
  "TIME-WAIT",
] as const;

export type State = (typeof STATES)[number];
