import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { findCourse, findQuiz } from "@/lib/content/load";
import { listAttemptsOfLearners, listLatestAnswers, listLessonsOfLearners } from "@/lib/data/classroom-work";
import type { Localized } from "@/lib/i18n/locales";
import type { LearnerReport } from "@/lib/wire/classrooms";
import { classBeliefs } from "./class-beliefs";
import { requireLearner, taughtClassroom } from "./classroom-access";
import { countAnswered, lastSeen } from "./read-gradebook";

/** One learner of the actor's classroom: how far, which attempts, which misconceptions. */
export async function readLearner(actor: Actor | null, classroomId: string, learnerId: string): Promise<LearnerReport> {
  const classroom = await taughtClassroom(actor, classroomId);
  const learner = await requireLearner(classroom, learnerId);
  const course = findCourse(classroom.course);
  const lessonIds = course?.lessons.map(({ id }) => id) ?? [];
  const [lessons, attempts, answers] = await Promise.all([
    listLessonsOfLearners(classroom, lessonIds, learner),
    listAttemptsOfLearners(classroom, learner),
    listLatestAnswers(classroom, lessonIds, learner),
  ]);
  const work = { lessons, attempts, answers };

  return {
    learner: { id: learner.id, name: learner.name },
    joinedAt: learner.joinedAt,
    lastSeenAt: lastSeen(work),
    lessons: (course?.lessons ?? []).map(({ id, number, title, exercises, course: slug }) => {
      const progress = lessons.find(({ lessonId }) => lessonId === id);
      return {
        lesson: { course: slug, id, number, title },
        answered: countAnswered(
          work,
          exercises.map((exercise) => exercise.id),
        ),
        exercises: exercises.length,
        startedAt: progress?.startedAt ?? null,
        lastSeenAt: progress?.lastSeenAt ?? null,
        completedAt: progress?.completedAt ?? null,
      };
    }),
    attempts: attempts.toReversed().map(({ id, quizId, number, startedAt, submittedAt, fraction, passed }) => {
      return { id, quiz: quizTitle(quizId), number, startedAt, submittedAt, fraction, passed };
    }),
    beliefs: classBeliefs(answers, [learner]),
  };
}

/** A quiz that was withdrawn keeps its id. */
export function quizTitle(id: string): Localized {
  return findQuiz(id)?.title ?? { en: id, "zh-CN": id };
}
