import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { setArchived } from "@/lib/data/classrooms";
import { taughtClassroom } from "./classroom-access";
import { classroomFields } from "./classroom-fields";

export const archiveClassroomInput = z.object({ classroom: classroomFields.id });

/** Closes a classroom: its teacher may look, nobody may join, and learners no longer have it in their lists. */
export async function archiveClassroom(
  actor: Actor | null,
  input: z.infer<typeof archiveClassroomInput>,
  now: Date,
): Promise<void> {
  await setArchived(await taughtClassroom(actor, input.classroom), now);
}
