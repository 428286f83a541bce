import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import * as classrooms from "@/lib/data/classrooms";
import { changeableClassroom } from "./classroom-access";
import { classroomFields } from "./classroom-fields";

export const renameClassroomInput = z.object({ classroom: classroomFields.id, name: classroomFields.name });

export async function renameClassroom(
  actor: Actor | null,
  input: z.infer<typeof renameClassroomInput>,
): Promise<{ readonly name: string }> {
  await classrooms.renameClassroom(await changeableClassroom(actor, input.classroom), input.name);
  return { name: input.name };
}
