import "server-only";
import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { changeJoinCode } from "@/lib/data/classrooms";
import { changeableClassroom } from "./classroom-access";
import { classroomFields } from "./classroom-fields";
import { type RandomOctets, withFreshCode } from "./join-code";

export const renewJoinCodeInput = z.object({ classroom: classroomFields.id });

/** Gives the classroom a new code. Who is in stays in; the old code and its link let nobody in any more. */
export async function renewJoinCode(
  actor: Actor | null,
  input: z.infer<typeof renewJoinCodeInput>,
  random: RandomOctets = randomBytes,
): Promise<{ readonly joinCode: string }> {
  const classroom = await changeableClassroom(actor, input.classroom);
  const joinCode = await withFreshCode(random, async (code) => ((await changeJoinCode(classroom, code)) ? code : null));
  return { joinCode };
}
