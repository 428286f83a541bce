import { z } from "zod";
import type { Question, QuestionType } from "@/question-types/define";
import { generated } from "@/question-types/generated";
import type * as Registry from "@/question-types/registry";
import { questions, sampleContent, threeStages } from "./sample-quiz";

/** Content for tests of generated questions: sums, of which there are many or two, and a staged type. */

const said = (en: string) => ({ en, "zh-CN": en });

interface Sum {
  readonly text: { readonly en: string; readonly "zh-CN": string };
  readonly addends: readonly [number, number];
}

export const sum: QuestionType<Sum, { sum: number }, { sum: number }> = {
  name: "sum",
  title: { en: "Sum", "zh-CN": "求和" },
  prompt: z.strictObject({
    text: z.strictObject({ en: z.string(), "zh-CN": z.string() }),
    addends: z.tuple([z.int(), z.int()]),
  }),
  key: () => z.strictObject({ sum: z.int() }),
  response: () => z.strictObject({ sum: z.int() }),
  grade: ({ key }, response) => ({ fraction: Number(key.sum === response.sum), feedback: [], misconceptions: [] }),
  respond: ({ key }, right) => ({ sum: key.sum + Number(!right) }),
  generate: (seed, kind) => {
    const one = kind === "two" ? seed % 2 : seed;
    return {
      kind: kind === "two" ? "two" : "many",
      prompt: { text: said("How much is it together?"), addends: [one, 7] },
      key: { sum: one + 7 },
      explanation: { right: said(`it is ${one + 7}`), wrong: said(`it is ${one + 7}, no other`) },
      targets: [],
      sources: [one % 2 === 0 ? "rfc9293#3.6" : "rfc9293#3.5"],
      difficulty: 1,
    };
  },
  samples: [],
};

const letters: typeof threeStages = {
  ...threeStages,
  name: "letters",
  generate: (seed) => ({
    kind: "any",
    prompt: { text: said(`letters of ${seed}`) },
    key: { stages: seed % 2 === 0 ? ["a", "b", "c"] : ["c", "b", "a"] },
    explanation: { right: said("right"), wrong: said("wrong") },
    targets: [],
    sources: [],
    difficulty: 1,
  }),
};

const made: readonly Question[] = [
  generated(sum, { id: "exercise-sum", role: "exercise", kind: "many", first: 1 }),
  generated(sum, { id: "exercise-two", role: "exercise", kind: "two", first: 1 }),
  generated(letters, { id: "exercise-letters", role: "exercise", first: 1 }),
  generated(sum, { id: "q-sum", role: "quiz", first: 1 }),
];

/** The sample content with generated questions in it; one of the quiz takes the place of another. */
export function contentWithVariants() {
  questions.delete("q5");
  for (const question of made) questions.set(question.id, question);
  return sampleContent();
}

/** Adds the generated types to the real ones, for `vi.mock` of `question-types/registry`. */
export function withGeneratedTypes(original: typeof Registry): typeof Registry {
  const known = new Map(
    [sum, letters, threeStages].map((type) => [type.name, type as unknown as Registry.AnyQuestionType]),
  );
  return {
    ...original,
    questionTypeOf: (question) => known.get(question.type) ?? original.questionTypeOf(question),
  };
}
