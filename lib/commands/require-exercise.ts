import "server-only";
import { type FoundQuestion, findQuestion } from "@/lib/content/load";
import { AppError } from "@/lib/errors";

/**
 * The exercise with this id. A question kept for quizzes is as good as not there:
 * answering it here would tell its key.
 */
export function requireExercise(id: string): FoundQuestion {
  const found = findQuestion(id);
  if (found?.question.role !== "exercise") throw new AppError("not-found", `No exercise "${id}"`);
  return found;
}
