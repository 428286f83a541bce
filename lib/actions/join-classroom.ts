"use server";

import { findActor } from "@/lib/auth/session";
import { joinClassroom, joinClassroomInput } from "@/lib/commands/join-classroom";
import { defineForm } from "./define-form";

export const joinClassroomAction = defineForm(joinClassroomInput, async (input, { now }) => {
  await joinClassroom(await findActor(), input, now);
  return { to: `/join/${input.code}` };
});
