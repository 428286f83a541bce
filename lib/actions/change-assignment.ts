"use server";

import { findActor } from "@/lib/auth/session";
import { changeAssignment, changeAssignmentInput } from "@/lib/commands/change-assignment";
import { defineForm } from "./define-form";

export const changeAssignmentAction = defineForm(
  changeAssignmentInput,
  async (input, { now }) => {
    await changeAssignment(await findActor(), input, now);
    return { to: `/teach/${input.classroom}/assignments/${input.assignment}?changed=1` };
  },
  { "due-past": "due" },
);
