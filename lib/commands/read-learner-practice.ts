import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { findLesson } from "@/lib/content/load";
import { type LearnerPractice, listLearnerPractice } from "@/lib/data/classroom-learners";
import { AppError } from "@/lib/errors";
import type { LearnerPracticeReport } from "@/lib/wire/classrooms";
import { requireLearner, taughtClassroom } from "./classroom-access";
import { reviewQuestion } from "./load-review";

/** What a learner answered last to each exercise of one lesson. */
export async function readLearnerPractice(
  actor: Actor | null,
  place: { readonly classroom: string; readonly learner: string; readonly lesson: string },
): Promise<LearnerPracticeReport> {
  const classroom = await taughtClassroom(actor, place.classroom);
  const learner = await requireLearner(classroom, place.learner);
  const lesson = findLesson(classroom.course, place.lesson);
  if (!lesson) throw new AppError("not-found", `Lesson "${place.lesson}" of "${classroom.course}"`);

  const { course, id, number, title, exercises } = lesson;
  const order = [...exercises, ...lesson.practice].map((exercise) => exercise.id);
  const practice = await listLearnerPractice(classroom, learner, id);
  return {
    learner: { id: learner.id, name: learner.name },
    lesson: { course, id, number, title },
    answers: practice
      .toSorted((one, other) => order.indexOf(one.questionId) - order.indexOf(other.questionId))
      .map(review),
  };
}

function review({ questionId, version, answer, fraction, answeredAt, times }: LearnerPractice, index: number) {
  const latest = { revision: times, answer, savedAt: answeredAt };
  const score = { fraction, answered: true };
  return { ...reviewQuestion({ id: questionId, position: index + 1, version, latest, score }), answeredAt, times };
}
