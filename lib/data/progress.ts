import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "./prisma";

/** How far one person is in one lesson. */
export interface Progress {
  readonly anchor: string | null;
  readonly completedAt: Date | null;
}

export async function findProgress(actor: Actor, lessonId: string): Promise<Progress | null> {
  return (await prisma()).lessonProgress.findUnique({
    where: { userId_lessonId: { userId: actor.userId, lessonId } },
    select: { anchor: true, completedAt: true },
  });
}

/** Notes that the actor was in this lesson now, and under which heading if that is known. */
export async function seeLesson(
  actor: Actor,
  lesson: { readonly lessonId: string; readonly anchor: string | null },
  now: Date,
): Promise<void> {
  const { lessonId, anchor } = lesson;
  const seen = { lastSeenAt: now, ...(anchor === null ? {} : { anchor }) };
  await (await prisma()).lessonProgress.upsert({
    where: { userId_lessonId: { userId: actor.userId, lessonId } },
    create: { userId: actor.userId, lessonId, startedAt: now, ...seen },
    update: seen,
  });
}

/** Marks the lesson as completed; the first time counts. */
export async function completeLesson(actor: Actor, lessonId: string, now: Date): Promise<void> {
  await (await prisma()).lessonProgress.updateMany({
    where: { userId: actor.userId, lessonId, completedAt: null },
    data: { completedAt: now },
  });
}
