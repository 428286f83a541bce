"use server";

import { z } from "zod";
import { requireMember } from "@/lib/auth/session";
import { signOutEverywhere } from "@/lib/commands/sign-out-everywhere";
import { defineForm } from "./define-form";

export const signOutEverywhereAction = defineForm(z.object({}), async () => {
  await signOutEverywhere(await requireMember());
  return {};
});
