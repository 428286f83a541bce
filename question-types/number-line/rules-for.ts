import { reachOf } from "./judge";
import type { Arrival, Line, Rules } from "./line";

/** By whose rules it is asked what becomes of a segment. */
export const rulesFor = (rules: readonly Rules[], line: Line, arrival: Arrival): readonly Rules[] =>
  rules.filter((each) => each !== "rfc9293" || !isOpenToReading(line, arrival));

/**
 * Whether the text of RFC 9293 §3.10.7.4, word for word, gives another outcome than the model's reading of it (ADR 4),
 * so that neither can be called the standard's. In TIME-WAIT step 5 acknowledges whatever gets there and restarts the
 * wait, though it means a repeated FIN alone; and that FIN step 1 would already have acknowledged and dropped.
 */
function isOpenToReading(line: Line, arrival: Arrival): boolean {
  const { ack, syn, rst, fin } = arrival;
  if (line.state !== "TIME-WAIT" || ack === null || syn || rst) return false;
  return fin || reachOf(line, arrival) === "in";
}
