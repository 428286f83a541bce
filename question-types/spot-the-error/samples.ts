import { seededRandom } from "@/lib/grading/random";
import type { Sample } from "../define";
import { generate } from "./generate";
import type { Key, Prompt, Response } from "./question";
import { respond } from "./respond";

const SEED = 2;

/** A paragraph and a capture. */
export const samples: readonly Sample<Prompt, Key, Response>[] = ["lost-last-ack", "capture-server-closes"].map(
  (kind) => {
    const { prompt, key } = generate(SEED, kind);
    const question = { prompt, key };
    return {
      question,
      right: respond(question, true, seededRandom(kind)),
      wrong: respond(question, false, seededRandom(kind)),
      invalid: { marks: { s1: "because" } },
    };
  },
);
