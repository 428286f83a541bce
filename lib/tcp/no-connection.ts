import type { EndpointView } from "./trace";

/** What an end knows that has no connection. */
export const NO_CONNECTION: EndpointView = {
  state: "CLOSED",
  sndUna: 0,
  sndNxt: 0,
  rcvNxt: 0,
  finSent: false,
  finAcknowledged: false,
  finReceived: false,
  timers: [],
};
