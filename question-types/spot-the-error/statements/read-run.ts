import {
  arrivedIn,
  type Host,
  kindOf,
  type SegmentKind,
  type SentSegment,
  segmentsOf,
  type TraceStep,
} from "@/lib/tcp";
import type { Run } from "../story";

export const HOSTS: readonly Host[] = ["A", "B"];

/** Statements about the whole run stand behind those about a moment of it. */
export const AT_THE_END = Number.MAX_SAFE_INTEGER;

export const other = (host: Host): Host => (host === "A" ? "B" : "A");

/** What an end sent of a kind, in order; a FIN with data is a FIN. */
export function sentOf({ trace }: Run, host: Host, kind: SegmentKind): readonly SentSegment[] {
  return segmentsOf(trace).filter(({ from, segment }) => from === host && kindOf(segment) === kind);
}

/** The step in which a segment was sent. */
export function stepOf({ trace }: Run, sent: SentSegment): TraceStep | undefined {
  return trace.steps.find((step) => step.sent.some(({ id }) => id === sent.id));
}

/** The index of the step in which a segment was sent; null if no step sent it. */
export function stepIndexOf(run: Run, sent: SentSegment): number | null {
  return stepOf(run, sent)?.index ?? null;
}

/** Steps in which an end changes its state, with what arrived in them. */
export function changesOf({ trace }: Run, host: Host) {
  return trace.steps.flatMap((step) =>
    step.host === host && step.before[host].state !== step.after[host].state
      ? [{ step, from: step.before[host].state, to: step.after[host].state, arrived: arrivedIn(trace, step) }]
      : [],
  );
}

/** Milliseconds as a reader would say them: "40 ms", "1.24 s", "60 s". */
export function duration(ms: number): string {
  return ms < 1_000 ? `${Math.round(ms)} ms` : `${Number((ms / 1_000).toFixed(2))} s`;
}
