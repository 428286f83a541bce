import { type Host, type ProfileName, run, type Script, type SentSegment, sentBy, type Trace } from "@/lib/tcp";
import { sumOf } from "../fill-numbers/derive";
import { typicalErrors } from "../fill-numbers/errors";
import { carriesAck, type Flags, flagsOf } from "../predict-state/flags";

/** The flags that a row can be given. */
export const ROW_FLAGS = ["ACK", "DATA", "FIN,ACK", "FIN", "RST"] as const satisfies readonly Flags[];

export type RowFlags = (typeof ROW_FLAGS)[number];

/** One segment as somebody puts it together; what is not chosen yet is missing. */
export interface Row {
  readonly from?: Host;
  readonly flags?: RowFlags;
  readonly seq?: number;
  /** Of no meaning without the ACK flag. */
  readonly ack?: number;
  readonly len?: number;
}

export interface Key {
  readonly script: Script;
}

/** What of a prompt follows from its key. */
export interface Derived {
  readonly profile: ProfileName;
  /** The parts for seq and ack: what is right in some row, and what typical errors give. */
  readonly numbers: readonly number[];
  /** The parts for len. */
  readonly lengths: readonly number[];
  /** Rows that can be built: more than are needed. */
  readonly most: number;
}

/** A segment of the model's run. */
export interface Expected {
  readonly sent: SentSegment;
  readonly row: Required<Row> | Omit<Required<Row>, "ack">;
  /** The step of the trace in which it is sent. */
  readonly step: number;
  /** Its place among the segments of its end. */
  readonly place: number;
  /** How many of the other end's segments must have been sent before: the last one had arrived. */
  readonly needs: number;
}

/** Rows that can be built, however few are needed: the bound must not tell how many. */
const ROOM = 12;

/** Rows beyond those that are needed, where a story needs many. */
const SPARE = 4;

/** Wrong numbers among the parts. */
const MOST_WRONG_NUMBERS = 7;

export function derivePrompt({ script }: Key): Derived {
  const trace = run(script);
  const expected = expectedOf(trace);
  const right = new Set(expected.flatMap(({ sent }) => [sent.segment.seq, sent.segment.ack ?? sent.segment.seq]));
  const lengths = new Set([0, 1, ...expected.flatMap(({ row }) => [row.len, ...(row.len > 0 ? [row.len + 1] : [])])]);
  const wrong = wrongNumbers(script, trace, expected).filter((number) => !right.has(number));
  return {
    profile: script.profile,
    numbers: [...right, ...wrong.slice(0, MOST_WRONG_NUMBERS)].toSorted(ascending),
    lengths: [...lengths].toSorted(ascending),
    most: Math.max(ROOM, expected.length + SPARE),
  };
}

const ascending = (one: number, other: number) => one - other;

/** What typical errors put in the place of right numbers, the most frequent first. */
function wrongNumbers(script: Script, trace: Trace, expected: readonly Expected[]): readonly number[] {
  const times = new Map<number, number>();
  for (const { sent } of expected) {
    for (const field of ["seq", "ack"] as const) {
      if (field === "ack" && sent.segment.ack === null) continue;
      for (const { value } of typicalErrors(trace, sumOf(script, trace, { segment: sent.id, field }))) {
        times.set(value, (times.get(value) ?? 0) + 1);
      }
    }
  }
  return [...times].toSorted(([, one], [, other]) => other - one).map(([value]) => value);
}

/** The segments of a run, in the order in which they are sent. */
export function expectedOf(trace: Trace): readonly Expected[] {
  const arrivals = new Map<number, number>();
  for (const { cause, index } of trace.steps) if (cause.type === "arrival") arrivals.set(cause.segmentId, index);
  const sent = trace.steps.flatMap((step) => sentBy(step).map((each) => ({ sent: each, step: step.index })));
  const of = (host: Host) => sent.filter((each) => each.sent.from === host);
  return sent.map(({ sent: one, step }) => {
    const others = of(one.from === "A" ? "B" : "A");
    const lastArrived = others.findLastIndex(
      (other) => (arrivals.get(other.sent.id) ?? Number.POSITIVE_INFINITY) <= step,
    );
    return {
      sent: one,
      row: rowOf(one),
      step,
      place: of(one.from).findIndex((other) => other.sent.id === one.id),
      needs: lastArrived + 1,
    };
  });
}

function rowOf({ from, segment }: SentSegment): Expected["row"] {
  const flags = ROW_FLAGS.find((each) => each === flagsOf(segment));
  if (!flags) throw new Error("A run to be built has a segment for which there are no parts");
  const { seq, ack, data: len } = segment;
  return ack !== null && carriesAck(flags) ? { from, flags, seq, ack, len } : { from, flags, seq, len };
}
