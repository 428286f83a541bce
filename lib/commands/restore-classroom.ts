import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { setArchived } from "@/lib/data/classrooms";
import { taughtClassroom } from "./classroom-access";
import { classroomFields } from "./classroom-fields";

export const restoreClassroomInput = z.object({ classroom: classroomFields.id });

/** Opens an archived classroom again, with its learners and its code. */
export async function restoreClassroom(
  actor: Actor | null,
  input: z.infer<typeof restoreClassroomInput>,
): Promise<void> {
  await setArchived(await taughtClassroom(actor, input.classroom), null);
}
