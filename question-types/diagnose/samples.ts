import { seededRandom } from "@/lib/grading/random";
import type { Sample } from "../define";
import { generate } from "./generate";
import type { Key, Prompt, Response } from "./question";
import { respond } from "./respond";

const SEED = 4;

/** A table of sockets, a capture, counters: one of each. */
export const samples: readonly Sample<Prompt, Key, Response>[] = [
  "close-wait-leak",
  "syn-meets-last-ack",
  "bucket-overflow",
].map((kind) => {
  const { prompt, key } = generate(SEED, kind);
  const question = { prompt, key };
  return {
    question,
    right: respond(question, true, seededRandom(kind)),
    wrong: respond(question, false, seededRandom(kind)),
    invalid: { cause: key.cause, lines: ["line-9-9"], fix: key.fix },
  };
});
