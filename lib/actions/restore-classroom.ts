"use server";

import { findActor } from "@/lib/auth/session";
import { restoreClassroom, restoreClassroomInput } from "@/lib/commands/restore-classroom";
import { defineForm } from "./define-form";

export const restoreClassroomAction = defineForm(restoreClassroomInput, async (input) => {
  await restoreClassroom(await findActor(), input);
  return { to: `/teach/${input.classroom}` };
});
