import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import * as assignments from "@/lib/data/assignments";
import { AppError } from "@/lib/errors";
import { assignmentFields } from "./assignment-fields";
import { changeableClassroom } from "./classroom-access";

const { classroom, assignment } = assignmentFields;
export const withdrawAssignmentInput = z.object({ classroom, assignment });

/** Takes an assignment back, once and for all who learn in the classroom. What they did of it stays theirs. */
export async function withdrawAssignment(
  actor: Actor | null,
  input: z.infer<typeof withdrawAssignmentInput>,
  now: Date,
): Promise<void> {
  const classroom = await changeableClassroom(actor, input.classroom);
  if (await assignments.withdrawAssignment(classroom, input.assignment, now)) return;
  throw new AppError("not-found", `Assignment ${input.assignment} of classroom ${classroom.id}`);
}
