import type { SentSegment, Trace, TraceStep } from "./trace";

/** Every segment of a trace, strays and copies included, in the order of the steps. */
export function segmentsOf(trace: Trace): readonly SentSegment[] {
  return trace.steps.flatMap((step) => step.sent);
}

/** What the end of this step sent; a stray that caused the step and copies that the network made were sent by nobody. */
export function sentBy(step: TraceStep): readonly SentSegment[] {
  return step.sent.filter(({ stray, copyOf }) => !stray && copyOf === undefined);
}

/** The copies that the network made of what the end of this step sent. */
export function copiesIn(step: TraceStep): readonly SentSegment[] {
  return step.sent.filter(({ stray, copyOf }) => !stray && copyOf !== undefined);
}

/** The segment whose arrival caused a step; null for a call or a time-out. */
export function arrivedIn(trace: Trace, step: TraceStep): SentSegment | null {
  const { cause } = step;
  if (cause.type !== "arrival") return null;
  return segmentsById(trace).get(cause.segmentId) ?? null;
}

/** A trace never changes: its segments are sorted by id when they are first asked for. */
const byId = new WeakMap<Trace, ReadonlyMap<number, SentSegment>>();

function segmentsById(trace: Trace): ReadonlyMap<number, SentSegment> {
  const known = byId.get(trace);
  if (known) return known;
  const segments = new Map<number, SentSegment>();
  for (const sent of segmentsOf(trace)) if (!segments.has(sent.id)) segments.set(sent.id, sent);
  byId.set(trace, segments);
  return segments;
}

/**
 * The first `steps` steps of a trace: what may be shown before a learner says what comes next.
 * A segment whose fate lies after the cut seems to be under way for the usual one-way `delay` (ms):
 * that it will be lost or late is part of what comes next.
 */
export function cutTrace(trace: Trace, steps: number, delay: number): Trace {
  const kept = trace.steps.slice(0, steps);
  const now = kept.at(-1)?.at ?? Number.NEGATIVE_INFINITY;
  return {
    ...trace,
    steps: kept.map((step) => ({ ...step, sent: step.sent.map((sent) => undecided(sent, now, delay)) })),
  };
}

function undecided(sent: SentSegment, now: number, delay: number): SentSegment {
  if (sent.fate.at <= now) return sent;
  return { ...sent, fate: { type: "arrives", at: sent.sentAt + delay, delayed: false } };
}
