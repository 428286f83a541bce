import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { type NewPractice, type StoredPractice, storePracticeStage } from "@/lib/data/practice";
import { AppError } from "@/lib/errors";
import type { StageOutcome } from "@/lib/wire/practice";
import { gradeVersion, parseAnswer, stagesOf, versionOfContent } from "./question-version";
import { recordPractice } from "./record-practice";
import { requireExercise } from "./require-exercise";

export const commitStageInput = z.strictObject({
  questionId: z.string(),
  /** All stages so far, the new one last. */
  answer: z.unknown(),
  idempotencyKey: z.uuid(),
});

/**
 * Commits one more stage of an exercise that is answered in stages, and tells what
 * comes next. A committed stage stands until the exercise is complete; after that it
 * may be started anew.
 */
export async function commitStage(
  actor: Actor,
  { questionId, answer, idempotencyKey }: z.infer<typeof commitStageInput>,
  now: Date,
): Promise<StageOutcome> {
  const found = requireExercise(questionId);
  const version = versionOfContent(found);
  const stages = stagesOf(version);
  if (!stages) throw new AppError("invalid-input", `"${questionId}" has no stages`);

  const response = parseAnswer(version, answer);
  const isRunning = (last: StoredPractice | null): last is StoredPractice =>
    last !== null && last.fraction === null && last.version.hash === version.hash;

  const next = (last: StoredPractice | null): NewPractice | null => {
    if (!stages.extends(isRunning(last) ? last.answer : null, response)) {
      if (last) return null;
      throw new AppError("invalid-input", `No first stage of "${questionId}"`);
    }
    const score = stages.stateAfter(response).complete ? gradeVersion(version, response).score : null;
    return {
      version,
      lessonId: found.lessonId,
      idempotencyKey,
      answer: response,
      fraction: score?.fraction ?? null,
      misconceptions: score?.misconceptions ?? [],
    };
  };

  const { taken, stands } = await storePracticeStage(actor, { version, idempotencyKey }, next, now);
  await recordPractice(actor, found, now);
  return { taken, ...stageStateOf(stands) };
}

/** A staged answer as it stands: what it reveals, and the grade once it is complete. */
export function stageStateOf({ version, answer, fraction }: StoredPractice) {
  return {
    answer,
    reveal: stagesOf(version)?.stateAfter(answer).reveal,
    graded: fraction === null ? null : gradeVersion(version, answer),
  };
}
