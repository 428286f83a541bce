import type { Ends, Host, SentSegment, Trace } from "../../trace";

/** The same run with A and B having changed places. */
export function mirroredTrace(trace: Trace): Trace {
  const ends = ({ A, B }: Ends): Ends => ({ A: B, B: A });
  const host = (one: Host): Host => (one === "A" ? "B" : "A");
  const sent = (one: SentSegment): SentSegment => ({ ...one, from: host(one.from) });
  return {
    ...trace,
    start: ends(trace.start),
    steps: trace.steps.map((step) => ({
      ...step,
      host: host(step.host),
      before: ends(step.before),
      after: ends(step.after),
      sent: step.sent.map(sent),
    })),
  };
}
