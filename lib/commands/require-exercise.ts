import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { type FoundQuestion, findQuestion } from "@/lib/content/load";
import { findPracticeVariant } from "@/lib/data/practice-variants";
import type { QuestionVersion } from "@/lib/data/questions";
import { AppError } from "@/lib/errors";
import { versionOfContent } from "./question-version";

/**
 * The exercise with this id, in a lesson or beside it. A question kept for quizzes is as good as not there:
 * answering it here would tell its key.
 */
export function requireExercise(id: string): FoundQuestion {
  const found = findQuestion(id);
  if (!found || found.question.role === "quiz") throw new AppError("not-found", `No exercise "${id}"`);
  return found;
}

/**
 * The exercise as the actor was asked it: today's content, or the variant that was made for them.
 * Anybody else's variant is as good as not there.
 */
export async function requireAsked(
  actor: Actor,
  { questionId, variant }: { readonly questionId: string; readonly variant?: string | undefined },
): Promise<{ readonly found: FoundQuestion; readonly version: QuestionVersion }> {
  const found = requireExercise(questionId);
  if (variant === undefined) return { found, version: versionOfContent(found) };
  const own = await findPracticeVariant(actor, questionId, variant);
  if (!own) throw new AppError("not-found", `Variant ${variant} of "${questionId}" is not ${actor.userId}'s`);
  return { found, version: own.version };
}
