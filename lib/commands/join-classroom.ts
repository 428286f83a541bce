import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { joinByCode } from "@/lib/data/classroom-enrollments";
import { AppError } from "@/lib/errors";
import { asMember } from "./classroom-access";
import { classroomFields } from "./classroom-fields";

export const joinClassroomInput = z.object({ code: classroomFields.code });

/** Lets a member learn in the classroom with this code. Whoever is in it already stays what they are. */
export async function joinClassroom(
  actor: Actor | null,
  input: z.infer<typeof joinClassroomInput>,
  now: Date,
): Promise<void> {
  if (await joinByCode(asMember(actor), input.code, now)) return;
  throw new AppError("not-found", `No classroom has the code ${input.code}`, { reason: "join-code" });
}
