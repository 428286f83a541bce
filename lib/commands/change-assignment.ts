import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import * as assignments from "@/lib/data/assignments";
import { requireAhead } from "./assign";
import { assignmentFields } from "./assignment-fields";
import { changeableClassroom, requireAssignment } from "./classroom-access";

const { classroom, assignment, due, note } = assignmentFields;
export const changeAssignmentInput = z.object({ classroom, assignment, due, note });

/** Gives an assignment another note and due time. A due time that has passed may stay as it is. */
export async function changeAssignment(
  actor: Actor | null,
  input: z.infer<typeof changeAssignmentInput>,
  now: Date,
): Promise<void> {
  const classroom = await changeableClassroom(actor, input.classroom);
  const { id, dueAt } = await requireAssignment(classroom, input.assignment);
  if (input.due?.getTime() !== dueAt?.getTime()) requireAhead(input.due, now);
  await assignments.changeAssignment(classroom, id, { note: input.note, dueAt: input.due });
}
