import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { type NewPractice, type StoredPractice, storePracticeStage } from "@/lib/data/practice";
import { AppError } from "@/lib/errors";
import type { StageOutcome } from "@/lib/wire/practice";
import { stageStateOf } from "./exercise-state";
import { gradeVersion, parseAnswer, stagesOf } from "./question-version";
import { recordPractice } from "./record-practice";
import { refuseUsedKey } from "./refuse-used-key";
import { requireAsked } from "./require-exercise";

export const commitStageInput = z.strictObject({
  questionId: z.string(),
  /** Id of the variant that was asked; left out: the question as the lesson shows it to everybody. */
  variant: z.string().optional(),
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
  { questionId, variant, answer, idempotencyKey }: z.infer<typeof commitStageInput>,
  now: Date,
): Promise<StageOutcome> {
  const { found, version } = await requireAsked(actor, { questionId, variant });
  const stages = stagesOf(version);
  if (!stages) throw new AppError("invalid-input", `"${questionId}" has no stages`);

  const response = parseAnswer(version, answer);
  const isRunning = (last: StoredPractice | null): last is StoredPractice => last !== null && last.fraction === null;

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
  if (taken) refuseUsedKey(idempotencyKey, stands.answer, response);
  await recordPractice(actor, found, now);
  return { taken, ...stageStateOf(stands) };
}
