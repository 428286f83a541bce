"use server";

import { z } from "zod";
import { requireMember } from "@/lib/auth/session";
import { clearSession } from "@/lib/auth/session-cookie";
import { signOutEverywhere } from "@/lib/commands/sign-out-everywhere";
import { defineForm } from "./define-form";

export const signOutEverywhereAction = defineForm(z.object({}), async (_input, { locale }) => {
  await signOutEverywhere(await requireMember());
  await clearSession();
  return { to: `/${locale}/sign-in` };
});
