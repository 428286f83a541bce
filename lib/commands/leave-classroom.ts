import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import * as enrollments from "@/lib/data/classroom-enrollments";
import { AppError } from "@/lib/errors";
import { asMember } from "./classroom-access";
import { classroomFields } from "./classroom-fields";

export const leaveClassroomInput = z.object({ classroom: classroomFields.id });

/** Takes the actor out of a classroom they learn in; its teacher no longer sees what they do or did. */
export async function leaveClassroom(
  actor: Actor | null,
  input: z.infer<typeof leaveClassroomInput>,
  now: Date,
): Promise<void> {
  const learner = asMember(actor);
  if (await enrollments.leaveClassroom(learner, input.classroom, now)) return;
  throw new AppError("not-found", `${learner.userId} does not learn in classroom ${input.classroom}`);
}
