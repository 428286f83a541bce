import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { findLearnerAttempt } from "@/lib/data/classroom-learners";
import { AppError } from "@/lib/errors";
import type { LearnerAttemptReport } from "@/lib/wire/classrooms";
import { requireLearner, taughtClassroom } from "./classroom-access";
import { reviewAttempt } from "./load-review";
import { quizTitle } from "./read-learner";

/** A submitted attempt of a learner as they see it themselves in their review. */
export async function readLearnerAttempt(
  actor: Actor | null,
  place: { readonly classroom: string; readonly learner: string; readonly attempt: string },
): Promise<LearnerAttemptReport> {
  const classroom = await taughtClassroom(actor, place.classroom);
  const learner = await requireLearner(classroom, place.learner);
  const attempt = await findLearnerAttempt(classroom, learner, place.attempt);
  if (!attempt) throw new AppError("not-found", `Attempt ${place.attempt} is not ${learner.id}'s in ${classroom.id}`);
  return {
    learner: { id: learner.id, name: learner.name },
    quiz: quizTitle(attempt.quizId),
    review: reviewAttempt(attempt),
  };
}
