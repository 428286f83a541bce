import { type Host, run, type Script, type SentSegment, segmentsOf, type Trace, type TraceStep } from "@/lib/tcp";
import { add, diff, lt } from "@/lib/tcp/sequence";

/** Which number of a segment: "len" is its octets of data, as tcpdump counts them. */
export const FIELDS = ["seq", "ack", "len"] as const;

export type Field = (typeof FIELDS)[number];

/** A number that is not shown. */
export interface Hidden {
  /** Id of the segment in the trace. */
  readonly segment: number;
  readonly field: Field;
}

export interface Key {
  readonly script: Script;
  /** In the order of their letters: a, b, c … */
  readonly hidden: readonly Hidden[];
}

/** A hidden number as the prompt names it. */
export interface Asked extends Hidden {
  /** One letter. */
  readonly id: string;
}

/** What of a prompt follows from its key. */
export interface Derived {
  /** The whole run without the hidden numbers, and without what the ends know. */
  readonly trace: Trace;
  readonly asked: readonly Asked[];
}

/** A number taken apart: where the numbering began, the octets since, and the FIN if it counts. */
export interface Sum {
  readonly value: number;
  readonly field: Field;
  /** Whose octets are counted: the sender's for seq and len, the peer's for ack. */
  readonly of: Host;
  readonly start: number;
  readonly octets: number;
  readonly fin: 0 | 1;
  /** Whether counting went past 4,294,967,295 and on from 0. */
  readonly wraps: boolean;
  readonly sent: SentSegment;
}

/** More letters than this no picture holds. */
export const MOST_HIDDEN = 12;

export function derivePrompt(key: Key): Derived {
  const trace = run(key.script);
  const asked = key.hidden.map((one, index): Asked => ({ id: letterAt(index), ...one }));
  if (asked.some(({ segment }) => !segmentsOf(trace).some(({ id }) => id === segment))) {
    throw new Error("a number of a segment is hidden that nobody sends");
  }
  return { trace: masked(trace, key.hidden), asked };
}

/** What every hidden number is made of, by the model. */
export function sumsOf(key: Key): readonly Sum[] {
  const trace = run(key.script);
  return key.hidden.map((hidden) => sumOf(key.script, trace, hidden));
}

export function sumOf(script: Script, trace: Trace, { segment: id, field }: Hidden): Sum {
  const sent = segmentsOf(trace).find((each) => each.id === id);
  if (!sent || script.start.type !== "established") throw new Error(`No segment ${id} on an established connection`);
  const peer: Host = sent.from === "A" ? "B" : "A";
  const of = field === "ack" ? peer : sent.from;
  const value = { seq: sent.segment.seq, ack: sent.segment.ack, len: sent.segment.data }[field];
  if (value === null) throw new Error(`Segment ${id} has no ${field}`);
  if (field === "len") return { value, field, of, start: 0, octets: value, fin: 0, wraps: false, sent };
  const start = script.start.next[of];
  const ofFin = finNumber(trace, of);
  const fin = ofFin !== null && lt(ofFin, value) ? 1 : 0;
  return { value, field, of, start, octets: diff(value, start) - fin, fin, wraps: value < start, sent };
}

/** The number that an end's FIN takes. */
function finNumber(trace: Trace, host: Host): number | null {
  const fin = segmentsOf(trace).find(({ from, segment }) => from === host && segment.fin);
  return fin ? add(fin.segment.seq, fin.segment.data) : null;
}

const FIRST_LETTER = 97;

export function letterAt(index: number): string {
  return String.fromCodePoint(FIRST_LETTER + index);
}

/** The letter as it stands in the picture: ⓐ. */
export function circled(id: string): string {
  return String.fromCodePoint((id.codePointAt(0) ?? FIRST_LETTER) - FIRST_LETTER + 0x24d0);
}

function masked(trace: Trace, hidden: readonly Hidden[]): Trace {
  const hides = (id: number, field: Field) => hidden.some((one) => one.segment === id && one.field === field);
  const maskSegment = (sent: SentSegment): SentSegment => ({
    ...sent,
    segment: {
      ...sent.segment,
      seq: hides(sent.id, "seq") ? 0 : sent.segment.seq,
      ack: hides(sent.id, "ack") ? 0 : sent.segment.ack,
      data: hides(sent.id, "len") ? 0 : sent.segment.data,
      // What of the window is used up tells how many octets have come.
      window: 0,
    },
  });
  return {
    ...trace,
    start: withoutNumbers(trace.start),
    steps: trace.steps.map(
      (step): TraceStep => ({
        ...step,
        before: withoutNumbers(step.before),
        after: withoutNumbers(step.after),
        sent: step.sent.map(maskSegment),
        delivered: 0,
      }),
    ),
  };
}

/** States and timers alone: what an end knows of numbers would tell those of its segments. */
function withoutNumbers({ A, B }: Trace["start"]): Trace["start"] {
  const none = { sndUna: 0, sndNxt: 0, rcvNxt: 0 };
  return { A: { ...A, ...none }, B: { ...B, ...none } };
}
