"use server";

import { findActor } from "@/lib/auth/session";
import { renameClassroom, renameClassroomInput } from "@/lib/commands/rename-classroom";
import { defineForm } from "./define-form";

export const renameClassroomAction = defineForm(renameClassroomInput, async (input) => {
  await renameClassroom(await findActor(), input);
  return { to: `/teach/${input.classroom}` };
});
