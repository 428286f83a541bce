import { sentBy } from "@/lib/tcp/read-trace";
import type { State } from "@/lib/tcp/state";
import type { Host, SentSegment, Trace } from "@/lib/tcp/trace";
import { carriesAck, carriesKnownSeq, type Flags } from "./flags";
import type { StageOutcome } from "./outcome";
import type { Stage } from "./response";

/** One committed step: what was so, and beside it what was said where that was something else. */
export interface ComparedStep {
  /** Its place in the trace. */
  readonly index: number;
  /** ms since the scenario's time 0. */
  readonly at: number;
  readonly ends: { readonly [H in Host]: ComparedState };
  readonly sent: SentSegment | null;
  readonly lost: boolean;
  /** Null where the segment was said as it was sent. */
  readonly said: SaidSegment | null;
  readonly isRight: boolean;
}

export interface ComparedState {
  readonly before: State;
  readonly is: State;
  readonly said: State | null;
}

/** What was said is sent; `flags` is "none" where it was said that nothing is. */
export interface SaidSegment {
  readonly from: Host;
  readonly flags: Flags;
  readonly numbers: readonly string[];
}

/** The predicted run laid over the true one, step by step. The trace ends with the last of these steps. */
export function compare(
  trace: Trace,
  outcomes: readonly StageOutcome[],
  stages: readonly Stage[],
): readonly ComparedStep[] {
  const steps = trace.steps.slice(trace.steps.length - outcomes.length);
  const now = trace.steps.at(-1)?.at ?? 0;
  return steps.flatMap((step, index): ComparedStep[] => {
    const [outcome, stage] = [outcomes[index], stages[index]];
    if (!outcome || !stage) return [];
    const { parts } = outcome;
    const [sent = null] = sentBy(step);
    const end = (host: Host, isRight: boolean, said: State): ComparedState => ({
      before: step.before[host].state,
      is: step.after[host].state,
      said: isRight ? null : said,
    });
    const isSegmentRight = parts.segment && parts.seq !== false && parts.ack !== false;
    const ends = { A: end("A", parts.a, stage.a), B: end("B", parts.b, stage.b) };
    return [
      {
        index: step.index,
        at: step.at,
        ends,
        sent,
        lost: sent?.fate.type === "lost" && sent.fate.at <= now,
        said: isSegmentRight ? null : saidIn(stage),
        isRight: isSegmentRight && parts.a && parts.b,
      },
    ];
  });
}

/** A number that was typed before another kind of segment was chosen is no part of what was said. */
function saidIn({ segment: { from, flags, seq, ack } }: Stage): SaidSegment {
  return {
    from,
    flags,
    numbers: [
      ...(seq !== undefined && carriesKnownSeq(flags) ? [`seq ${seq}`] : []),
      ...(ack !== undefined && carriesAck(flags) ? [`ack ${ack}`] : []),
    ],
  };
}

/** The numbers of a segment as a label writes them. */
export function numbersOf({ segment }: SentSegment): readonly string[] {
  return [`seq ${segment.seq}`, ...(segment.ack === null ? [] : [`ack ${segment.ack}`])];
}
