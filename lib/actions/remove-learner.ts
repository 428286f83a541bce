"use server";

import { findActor } from "@/lib/auth/session";
import { removeLearner, removeLearnerInput } from "@/lib/commands/remove-learner";
import { defineForm } from "./define-form";

export const removeLearnerAction = defineForm(removeLearnerInput, async (input, { now }) => {
  await removeLearner(await findActor(), input, now);
  return { to: `/teach/${input.classroom}/roster?removed=1` };
});
