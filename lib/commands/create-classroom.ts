import "server-only";
import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import * as classrooms from "@/lib/data/classrooms";
import { asMember } from "./classroom-access";
import { classroomFields } from "./classroom-fields";
import { type RandomOctets, withFreshCode } from "./join-code";

export const createClassroomInput = z.object({ name: classroomFields.name, course: classroomFields.course });

/** Creates a classroom for a course; any member may, and is its teacher. */
export async function createClassroom(
  actor: Actor | null,
  input: z.infer<typeof createClassroomInput>,
  now: Date,
  random: RandomOctets = randomBytes,
): Promise<{ readonly id: string }> {
  const teacher = asMember(actor);
  return withFreshCode(random, (joinCode) => classrooms.createClassroom(teacher, { ...input, joinCode }, now));
}
