import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { seeLesson } from "@/lib/data/progress";
import { requireLesson } from "./load-lesson-state";

export const recordProgressInput = z.strictObject({
  lesson: z.string(),
  /** The heading that was last on screen. */
  anchor: z
    .string()
    .max(100)
    .regex(/^[a-z0-9-]+$/),
});

/** Remembers where the reader was. Reading never completes a lesson; answering its exercises does. */
export async function recordProgress(
  actor: Actor,
  { lesson, anchor }: z.infer<typeof recordProgressInput>,
  now: Date,
): Promise<{ readonly anchor: string }> {
  const { id } = requireLesson(lesson);
  await seeLesson(actor, { lessonId: id, anchor }, now);
  return { anchor };
}
