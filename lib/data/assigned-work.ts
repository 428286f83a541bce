import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { Actor } from "@/lib/auth/actor";
import type { Doing } from "@/lib/grading/assignment-state";
import type { AssignmentKind } from "@/lib/wire/assignments";
import { type Classroom, learnsIn } from "./classrooms";
import { prisma } from "./prisma";

/** Something that can be assigned, by its place in the content. */
export interface Target {
  readonly kind: AssignmentKind;
  readonly targetId: string;
}

/** What one person did of one target. */
export type TargetDoing = Target & Doing & { readonly userId: string };

/** What the actor did of these, begun things among them. */
export async function listOwnDoings(actor: Actor, targets: readonly Target[]): Promise<readonly TargetDoing[]> {
  return listDoings({ id: actor.userId }, targets, {});
}

/**
 * What the classroom's present learners did of these. An exercise half answered and an open attempt
 * are the learner's own affair; a lesson that was begun shows, as it does in the matrix.
 */
export async function listDoingsOfLearners(
  classroom: Classroom,
  targets: readonly Target[],
): Promise<readonly TargetDoing[]> {
  return listDoings(learnsIn(classroom), targets, { not: null });
}

async function listDoings(
  user: Prisma.UserWhereInput,
  targets: readonly Target[],
  finished: { readonly not?: null },
): Promise<readonly TargetDoing[]> {
  const db = await prisma();
  const ids = (kind: AssignmentKind) =>
    targets.filter((target) => target.kind === kind).map(({ targetId }) => targetId);
  const [practice, attempts, lessons] = await Promise.all([
    db.practiceResponse.findMany({
      where: { user, questionId: { in: ids("exercise") }, fraction: finished },
      select: { userId: true, questionId: true, fraction: true, answeredAt: true },
    }),
    db.attempt.findMany({
      where: { user, quizId: { in: ids("quiz") }, submittedAt: finished },
      select: { userId: true, quizId: true, submittedAt: true, score: { select: { fraction: true } } },
    }),
    db.lessonProgress.findMany({
      where: { user, lessonId: { in: ids("lesson") } },
      select: { userId: true, lessonId: true, completedAt: true },
    }),
  ]);

  return [
    ...practice.map(({ userId, questionId, fraction, answeredAt }) => ({
      userId,
      kind: "exercise" as const,
      targetId: questionId,
      doneAt: fraction === null ? null : answeredAt,
      fraction,
    })),
    ...attempts.map(({ userId, quizId, submittedAt, score }) => ({
      userId,
      kind: "quiz" as const,
      targetId: quizId,
      doneAt: submittedAt,
      fraction: score?.fraction ?? null,
    })),
    ...lessons.map(({ userId, lessonId, completedAt }) => ({
      userId,
      kind: "lesson" as const,
      targetId: lessonId,
      doneAt: completedAt,
      fraction: null,
    })),
  ];
}
