import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { addResponse, findAttemptQuestion, findResponseByKey, type SavedResponse } from "@/lib/data/attempts";
import type { QuestionVersion } from "@/lib/data/questions";
import { AppError } from "@/lib/errors";
import type { SaveOutcome } from "@/lib/wire/attempts";
import { parseAnswer, stagesOf } from "./question-version";
import { refuseUsedKey } from "./refuse-used-key";

export const saveResponseInput = z.strictObject({
  attempt: z.string(),
  attemptQuestionId: z.string(),
  answer: z.unknown(),
  idempotencyKey: z.uuid(),
  /** The newest revision that the sender knows; 0 for none. */
  baseRevision: z.int().min(0),
});
type Input = z.infer<typeof saveResponseInput>;

/** How often a save is tried again when other windows saved at the same moment. */
const TRIES = 20;

/**
 * Adds an answer to the actor's open attempt. Nothing is overwritten: every save is a
 * revision of its own, the last one counts, and a save that came on top of one its
 * sender had not seen is told so.
 */
export async function saveResponse(actor: Actor, input: Input, now: Date): Promise<SaveOutcome> {
  const { attempt, attemptQuestionId, idempotencyKey, baseRevision } = input;
  for (let tries = 0; tries < TRIES; tries++) {
    const found = await findAttemptQuestion(actor, attempt, attemptQuestionId);
    if (!found) throw new AppError("not-found", `No question ${attemptQuestionId} in ${attempt} of ${actor.userId}`);
    const { version, latest } = found.question;

    const repeated = await findResponseByKey(actor, attemptQuestionId, idempotencyKey);
    if (repeated) {
      refuseUsedKey(idempotencyKey, repeated.answer, parseAnswer(version, input.answer));
      return outcome(version, repeated, baseRevision, latest);
    }
    if (!found.isOpen) throw new AppError("conflict", `Attempt ${attempt} is closed`, { reason: "attempt-submitted" });

    const answer = parseAnswer(version, input.answer);
    if (stagesOf(version)?.extends(latest?.answer ?? null, answer) === false) {
      if (!latest) throw new AppError("invalid-input", `No first stage of ${attemptQuestionId}`, { reason: "answer" });
      return { ...outcome(version, latest, latest.revision, latest), taken: false, answer: latest.answer };
    }
    const saved = { revision: (latest?.revision ?? 0) + 1, answer, savedAt: now };
    const { revision } = saved;
    if (await addResponse(actor, { attemptQuestionId, revision, idempotencyKey, answer }, now)) {
      return outcome(version, saved, baseRevision, saved);
    }
  }
  throw new AppError("conflict", `Answers to ${attemptQuestionId} were saved faster than one more could be`);
}

/** `latest` may be newer than what this request saved, if the request was repeated later. */
function outcome(
  version: QuestionVersion,
  saved: SavedResponse,
  baseRevision: number,
  latest: SavedResponse | null,
): SaveOutcome {
  const counts = latest ?? saved;
  const staged = stagesOf(version)?.stateAfter(counts.answer);
  return {
    taken: true,
    revision: counts.revision,
    savedAt: saved.savedAt.toISOString(),
    overtook: saved.revision - 1 > baseRevision,
    ...(counts.revision > saved.revision ? { answer: counts.answer } : {}),
    ...(staged ? { staged } : {}),
  };
}
