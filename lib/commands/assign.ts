import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import * as assignments from "@/lib/data/assignments";
import { AppError } from "@/lib/errors";
import { assignmentFields } from "./assignment-fields";
import { findTarget } from "./assignment-targets";
import { asMember, changeableClassroom } from "./classroom-access";

const { classroom, what, due, note } = assignmentFields;
export const assignInput = z.object({ classroom, what, due, note });

/** Asks the learners of a classroom to do an exercise, a quiz or a lesson of its course. Again, it is the same one on new terms. */
export async function assign(
  actor: Actor | null,
  input: z.infer<typeof assignInput>,
  now: Date,
): Promise<{ readonly id: string }> {
  const classroom = await changeableClassroom(actor, input.classroom);
  const { kind, targetId } = input.what;
  if (!findTarget(classroom.course, input.what)) {
    throw new AppError("invalid-input", `${kind} "${targetId}" of "${classroom.course}"`, { reason: "not-in-course" });
  }
  requireAhead(input.due, now);
  return assignments.assign(asMember(actor), classroom, { kind, targetId, note: input.note, dueAt: input.due }, now);
}

/** Nobody can be in time for what is over. */
export function requireAhead(due: Date | null, now: Date): void {
  if (due && due <= now) throw new AppError("invalid-input", `Due at ${due.toISOString()}`, { reason: "due-past" });
}
