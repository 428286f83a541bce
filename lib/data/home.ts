import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Home, HomeLesson, HomeQuiz } from "@/lib/wire/home";
import { prisma } from "./prisma";

/** How far the actor is in a course: their own rows and nobody else's. */
export async function findHome(
  actor: Actor,
  course: string,
  lessonIds: readonly string[],
): Promise<Omit<Home, "assignments">> {
  const db = await prisma();
  const [progress, answered, attempts, enrollments] = await Promise.all([
    db.lessonProgress.findMany({
      where: { userId: actor.userId, lessonId: { in: [...lessonIds] } },
      select: { lessonId: true, anchor: true, lastSeenAt: true, completedAt: true },
      orderBy: { lastSeenAt: "desc" },
    }),
    db.practiceResponse.findMany({
      where: { userId: actor.userId, lessonId: { in: [...lessonIds] }, fraction: { not: null } },
      select: { lessonId: true, questionId: true },
      distinct: ["questionId"],
    }),
    db.attempt.findMany({
      where: { userId: actor.userId, quiz: { course } },
      select: { quizId: true, submittedAt: true, score: { select: { fraction: true, passed: true } } },
    }),
    db.enrollment.findMany({
      where: { userId: actor.userId, removedAt: null, classroom: { archivedAt: null } },
      select: { role: true, classroom: { select: { id: true, name: true } } },
      orderBy: { joinedAt: "asc" },
    }),
  ]);

  const lessons: Record<string, HomeLesson> = {};
  for (const { lessonId, completedAt } of progress) {
    lessons[lessonId] = { answered: 0, completed: completedAt !== null };
  }
  for (const { lessonId } of answered) {
    const lesson = lessons[lessonId] ?? { answered: 0, completed: false };
    lessons[lessonId] = { ...lesson, answered: lesson.answered + 1 };
  }

  const quizzes: Record<string, HomeQuiz> = {};
  for (const { quizId, submittedAt, score } of attempts) {
    const quiz = quizzes[quizId] ?? { best: null, passed: false, attempts: 0, open: false };
    quizzes[quizId] = {
      best: score ? Math.max(quiz.best ?? 0, score.fraction) : quiz.best,
      passed: quiz.passed || (score?.passed ?? false),
      attempts: quiz.attempts + 1,
      open: quiz.open || submittedAt === null,
    };
  }

  const [last] = progress;
  return {
    kind: actor.kind,
    lessons,
    quizzes,
    last: last ? { lessonId: last.lessonId, anchor: last.anchor } : null,
    classrooms: enrollments.map(({ role, classroom }) => ({ ...classroom, role })),
  };
}
