import { oneOf, seededRandom } from "@/lib/grading/random";
import type { Generate } from "../define";
import { type Incident, questionOf } from "./incident";
import { INCIDENTS } from "./incidents";
import { type Key, markableLines, type Prompt } from "./question";

/**
 * A fresh case of one of the incidents. Difficulty is the number of lines that have to be judged: 8 to 17, of which
 * at least one tells and at least two do not.
 */
export const generate: Generate<Prompt, Key> = (seed, kind) => {
  const random = seededRandom(`diagnose ${kind ?? "any"} ${seed}`);
  const question = questionOf(kind === null ? oneOf(INCIDENTS, random) : incidentOf(kind), random);
  return { ...question, difficulty: markableLines(question.prompt).length };
};

function incidentOf(kind: string): Incident {
  const incident = INCIDENTS.find((one) => one.kind === kind);
  if (!incident) throw new Error(`No incident "${kind}" under diagnose/incidents/`);
  return incident;
}
