import type { SentSegment, Trace, TraceStep } from "./trace";

/** Every segment of a trace, strays included, in the order of the steps. */
export function segmentsOf(trace: Trace): readonly SentSegment[] {
  return trace.steps.flatMap((step) => step.sent);
}

/** What the end of this step sent; a stray that caused the step was sent by nobody. */
export function sentBy(step: TraceStep): readonly SentSegment[] {
  return step.sent.filter(({ stray }) => !stray);
}

/** The segment whose arrival caused a step; null for a call or a time-out. */
export function arrivedIn(trace: Trace, step: TraceStep): SentSegment | null {
  const { cause } = step;
  if (cause.type !== "arrival") return null;
  return segmentsOf(trace).find(({ id }) => id === cause.segmentId) ?? null;
}

/** The first `steps` steps of a trace: what may be shown before a learner says what comes next. */
export function cutTrace(trace: Trace, steps: number): Trace {
  return { ...trace, steps: trace.steps.slice(0, steps) };
}
