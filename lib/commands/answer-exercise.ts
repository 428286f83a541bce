import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { storePractice } from "@/lib/data/practice";
import { AppError } from "@/lib/errors";
import type { ExerciseOutcome } from "@/lib/wire/practice";
import { gradeVersion, parseAnswer, stagesOf } from "./question-version";
import { recordPractice } from "./record-practice";
import { refuseUsedKey } from "./refuse-used-key";
import { requireAsked } from "./require-exercise";

export const answerExerciseInput = z.strictObject({
  questionId: z.string(),
  /** Id of the variant that was asked; left out: the question as the lesson shows it to everybody. */
  variant: z.string().optional(),
  answer: z.unknown(),
  idempotencyKey: z.uuid(),
});

/** Grades and stores an answer to an exercise of a lesson. The same request again gives the same result. */
export async function answerExercise(
  actor: Actor,
  { questionId, variant, answer, idempotencyKey }: z.infer<typeof answerExerciseInput>,
  now: Date,
): Promise<ExerciseOutcome> {
  const { found, version } = await requireAsked(actor, { questionId, variant });
  if (stagesOf(version)) throw new AppError("invalid-input", `"${questionId}" is answered stage by stage`);

  const response = parseAnswer(version, answer);
  const { score } = gradeVersion(version, response);
  const { fraction, misconceptions } = score;
  const stored = await storePractice(
    actor,
    { version, lessonId: found.lessonId, idempotencyKey, answer: response, fraction, misconceptions },
    now,
  );
  refuseUsedKey(idempotencyKey, stored.answer, response);
  await recordPractice(actor, found, now);
  return { ...gradeVersion(stored.version, stored.answer), stored: true };
}
