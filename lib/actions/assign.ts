"use server";

import { findActor } from "@/lib/auth/session";
import { assign, assignInput } from "@/lib/commands/assign";
import { defineForm } from "./define-form";

export const assignAction = defineForm(
  assignInput,
  async (input, { now }) => {
    const { id } = await assign(await findActor(), input, now);
    return { to: `/teach/${input.classroom}/assignments?assigned=${id}` };
  },
  { "due-past": "due", "not-in-course": "what" },
);
