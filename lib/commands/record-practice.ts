import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { findLesson } from "@/lib/content/load";
import { listPractised } from "@/lib/data/practice";
import { completeLesson, seeLesson } from "@/lib/data/progress";

/** Notes that the actor practised in a lesson, and that it is complete once every exercise of it was answered. */
export async function recordPractice(
  actor: Actor,
  { course, lessonId }: { readonly course: string; readonly lessonId: string },
  now: Date,
): Promise<void> {
  await seeLesson(actor, { lessonId, anchor: null }, now);
  const ids = findLesson(course, lessonId)?.exercises.map(({ id }) => id) ?? [];
  const practised = await listPractised(actor, ids);
  if (ids.length > 0 && practised.length === ids.length) await completeLesson(actor, lessonId, now);
}
