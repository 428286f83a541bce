import { z } from "zod";
import { STATES } from "../state";
import { ALPHABET_IDS, INPUTS } from "./alphabet";
import { ALPHABETS } from "./alphabets";
import { inOrder, type Machine, OUTPUTS } from "./machine";

/** What is wrong with a table that somebody has sent; `path` leads to the place, from the outside in. */
export class MachineError extends Error {
  override readonly name = "MachineError";

  constructor(
    readonly code: "too-large" | "not-json" | "not-a-machine",
    readonly path: readonly (string | number)[],
    message: string,
  ) {
    super(message);
  }
}

/** Longest text looked at, in UTF-16 code units. A whole table, however wordy, needs less than half of it. */
const LONGEST = 64_000;

/** More than one event makes any end send at once. */
const MOST_SEGMENTS = 4;

const cell = z
  .strictObject({ segments: z.array(z.enum(OUTPUTS)).max(MOST_SEGMENTS), next: z.enum(STATES) })
  .transform(({ segments, next }) => ({ segments: inOrder(segments), next }));

/**
 * A learner's table as it comes from a browser: known states, inputs and segments only, and no more of them than
 * there are. Rows and cells may be missing. The start is the alphabet's.
 */
export const machineSchema = z
  .strictObject({
    alphabet: z.enum(ALPHABET_IDS),
    rows: z.partialRecord(z.enum(STATES), z.partialRecord(z.enum(INPUTS), cell)),
  })
  .transform(({ alphabet, rows }) => ({ alphabet, start: ALPHABETS[alphabet].start, rows }));

/**
 * Reads a table out of JSON text.
 *
 * @throws MachineError, and nothing else, whatever the text is.
 */
export function parseMachine(text: string): Machine {
  if (text.length > LONGEST) throw new MachineError("too-large", [], `more than ${LONGEST} characters`);
  const result = machineSchema.safeParse(parseJson(text));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = (issue?.path ?? []).map((part) => (typeof part === "number" ? part : String(part)));
  throw new MachineError("not-a-machine", path, issue?.message ?? "not a machine");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new MachineError("not-json", [], error instanceof Error ? error.message : "not JSON");
  }
}
