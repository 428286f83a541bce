"use server";

import { findActor } from "@/lib/auth/session";
import { withdrawAssignment, withdrawAssignmentInput } from "@/lib/commands/withdraw-assignment";
import { defineForm } from "./define-form";

export const withdrawAssignmentAction = defineForm(withdrawAssignmentInput, async (input, { now }) => {
  await withdrawAssignment(await findActor(), input, now);
  return { to: `/teach/${input.classroom}/assignments?withdrawn=1` };
});
