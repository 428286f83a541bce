import { z } from "zod";
import type { Feedback, Score } from "@/lib/grading/score";
import type { Localized } from "@/lib/i18n/locales";
import { localizedText } from "@/lib/i18n/localized-text";
import { run, type Script } from "@/lib/tcp";
import { type Question, type QuestionType, writes } from "../define";
import { leadingTo, runnable } from "../derived";
import { misconceptionsOf } from "../schemas";
import { type Alignment, align } from "./align";
import { type Derived, derivePrompt, type Expected, expectedOf, type Key, ROW_FLAGS, type Row } from "./derive";
import { explainFirst, explainMissing, explainPart, explainStray } from "./explain";
import { BAND, generate } from "./generate";
import { respond } from "./respond";
import { MISSING, rowId } from "./row-id";
import { samples } from "./samples";

export type { Key } from "./derive";

export interface Prompt extends Derived {
  /** The story, with the numbers at which both ends begin. */
  readonly text: Localized;
}

export interface Response {
  /** The segments in the order in which they are sent. */
  readonly rows: readonly Row[];
}

/** More rows or parts than this no question has. */
const MOST = 40;

const prompt: z.ZodType<Prompt> = z.strictObject({
  text: localizedText,
  profile: z.enum(["rfc9293", "rfc793", "linux", "freebsd"]),
  numbers: z.array(z.int().min(0)).min(1).max(MOST),
  lengths: z.array(z.int().min(0)).min(1).max(MOST),
  most: z.int().min(1).max(MOST),
});

/** A key is right if the model, run from it, gives the parts that its prompt offers. */
const keyFor = (given: Prompt): z.ZodType<Key> =>
  leadingTo(given, derivePrompt, z.strictObject({ script: runnable<Script>("script") }));

function responseTo({ numbers, lengths, most }: Prompt): z.ZodType<Response> {
  const partOf = (parts: readonly number[]) => z.exactOptional(z.literal([...parts]));
  const row = z.strictObject({
    from: z.exactOptional(z.enum(["A", "B"])),
    flags: z.exactOptional(z.enum(ROW_FLAGS)),
    seq: partOf(numbers),
    ack: partOf(numbers),
    len: partOf(lengths),
  });
  return z.strictObject({ rows: z.array(row).max(most) });
}

/**
 * Runs the story in the model and lays the rows beside what it sends, in whatever order the model allows. A row earns
 * its share of right parts (flags, seq, ack, len); the sum is divided by the number of segments, or of rows if there
 * are more.
 */
export function grade({ key }: { readonly key: Key }, { rows }: Response): Score {
  const trace = run(key.script);
  const expected = expectedOf(trace);
  const alignment = align(expected, rows);
  const remarks = rows.flatMap((row, index) => {
    const aligned = alignment.rows[index];
    const texts = aligned
      ? aligned.wrong.flatMap((part) => explainPart(key.script, trace, row, aligned.expected, part))
      : [{ why: explainStray(rows, index, alignment, expected) }];
    return texts.map((text) => ({ ...text, on: rowId(index) }));
  });
  const first = firstDifference(alignment, expected);
  const told = first && explainFirst(trace, first);

  return {
    fraction: alignment.earned / Math.max(expected.length, rows.length),
    feedback: [
      ...(told ? [{ right: false, text: told }] : []),
      ...remarks.map(({ on, why }): Feedback => ({ on, right: false, text: why })),
      ...alignment.missing.map((one): Feedback => ({ on: MISSING, right: false, text: explainMissing(one) })),
    ],
    misconceptions: misconceptionsOf(remarks),
  };
}

/** The first segment of the model that no row has right. */
function firstDifference({ rows, missing }: Alignment, expected: readonly Expected[]): Expected | undefined {
  const wrong = rows.flatMap((each) => (each && each.wrong.length > 0 ? [each.expected] : []));
  return expected.find((each) => missing.includes(each) || wrong.includes(each));
}

const type: QuestionType<Prompt, Key, Response> = {
  name: "build-ladder",
  title: { en: "Build the ladder", "zh-CN": "拼出梯形图" },
  prompt,
  key: keyFor,
  response: responseTo,
  grade,
  blank: { rows: [] },
  respond,
  generate,
  band: BAND,
  samples,
};

export default type;

const write = writes(type);

/** Writes a build-ladder question: the model gives the parts. */
export function buildLadder(
  question: Omit<Question, "type" | "prompt" | "key"> & Key & { readonly text: Localized },
): Question<Prompt, Key> {
  const { script, text, ...rest } = question;
  const key: Key = { script };
  return write({ ...rest, prompt: { text, ...derivePrompt(key) }, key });
}
