"use server";

import { requireMember } from "@/lib/auth/session";
import { changeProfile, changeProfileInput } from "@/lib/commands/change-profile";
import { defineForm } from "./define-form";

export const changeProfileAction = defineForm(changeProfileInput, async (input) => {
  await changeProfile(await requireMember(), input);
  return { to: `/${input.locale}/account?saved=profile` };
});
