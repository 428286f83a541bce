"use server";

import { findActor } from "@/lib/auth/session";
import { leaveClassroom, leaveClassroomInput } from "@/lib/commands/leave-classroom";
import { defineForm } from "./define-form";

export const leaveClassroomAction = defineForm(leaveClassroomInput, async (input, { now }) => {
  await leaveClassroom(await findActor(), input, now);
  return { to: "/teach" };
});
