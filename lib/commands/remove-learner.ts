import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import * as enrollments from "@/lib/data/classroom-enrollments";
import { AppError } from "@/lib/errors";
import { changeableClassroom } from "./classroom-access";
import { classroomFields } from "./classroom-fields";

export const removeLearnerInput = z.object({ classroom: classroomFields.id, learner: classroomFields.id });

/** Takes a learner out of the classroom. Their work stays theirs and is no longer the teacher's to see. */
export async function removeLearner(
  actor: Actor | null,
  input: z.infer<typeof removeLearnerInput>,
  now: Date,
): Promise<void> {
  const classroom = await changeableClassroom(actor, input.classroom);
  if (await enrollments.removeLearner(classroom, input.learner, now)) return;
  throw new AppError("not-found", `${input.learner} does not learn in classroom ${classroom.id}`);
}
