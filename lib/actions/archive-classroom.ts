"use server";

import { findActor } from "@/lib/auth/session";
import { archiveClassroom, archiveClassroomInput } from "@/lib/commands/archive-classroom";
import { defineForm } from "./define-form";

export const archiveClassroomAction = defineForm(archiveClassroomInput, async (input, { now }) => {
  await archiveClassroom(await findActor(), input, now);
  return { to: `/teach/${input.classroom}` };
});
