import { STATES, type State } from "@/lib/tcp/state";
import type { Host } from "@/lib/tcp/trace";
import { parseSequenceNumber } from "../parse-sequence-number";
import { fieldsOf, textOf } from "../unfinished";
import { carriesAck, carriesKnownSeq, FLAGS, type Flags } from "./flags";
import type { PredictedSegment, Stage } from "./response";

/** What was said of a step so far. */
export interface StageDraft {
  readonly a?: State | undefined;
  readonly b?: State | undefined;
  readonly from?: Host | "none" | undefined;
  readonly flags?: SentFlags | undefined;
  /** As they were typed, numbers or not. */
  readonly seq?: string | undefined;
  readonly ack?: string | undefined;
}

type SentFlags = Exclude<Flags, "none">;

export const SENDERS = ["none", "A", "B"] as const;
export const SENT = FLAGS.filter((flags) => flags !== "none");

/** What was kept of a stage; what does not belong to one is left out. */
export function readStageDraft(kept: unknown): StageDraft {
  const fields = fieldsOf(kept);
  return {
    a: STATES.find((state) => state === fields.a),
    b: STATES.find((state) => state === fields.b),
    from: SENDERS.find((sender) => sender === fields.from),
    flags: SENT.find((flags) => flags === fields.flags),
    seq: textOf(fields.seq),
    ack: textOf(fields.ack),
  };
}

/** The stage, once everything that has to be said is said; null until then. `isNumbered` as for `askedNumbers`. */
export function stageOf(draft: StageDraft, isNumbered: (host: Host) => boolean): Stage | null {
  const { a, b } = draft;
  const segment = segmentOf(draft, isNumbered);
  return a && b && segment ? { a, b, segment } : null;
}

function segmentOf(draft: StageDraft, isNumbered: (host: Host) => boolean): PredictedSegment | null {
  const { from, flags } = draft;
  if (from === "none") return { from: "A", flags: "none" };
  if (!from || !flags) return null;
  const numbers = askedNumbers(draft, isNumbered).map((number) => [number, draft[number] ?? ""] as const);
  return numbers.every(([, typed]) => parseSequenceNumber(typed) !== null)
    ? { from, flags, ...Object.fromEntries(numbers) }
    : null;
}

/** The numbers that are asked of the segment. `isNumbered`: whether what is shown tells which number an end sends next. */
export function askedNumbers(
  { from, flags }: StageDraft,
  isNumbered: (host: Host) => boolean,
): readonly ("seq" | "ack")[] {
  if (!from || from === "none" || !flags) return [];
  return [
    ...(carriesKnownSeq(flags) && isNumbered(from) ? (["seq"] as const) : []),
    ...(carriesAck(flags) ? (["ack"] as const) : []),
  ];
}
