"use server";

import { findActor } from "@/lib/auth/session";
import { createClassroom, createClassroomInput } from "@/lib/commands/create-classroom";
import { defineForm } from "./define-form";

export const createClassroomAction = defineForm(createClassroomInput, async (input, { now }) => {
  const { id } = await createClassroom(await findActor(), input, now);
  return { to: `/teach/${id}` };
});
