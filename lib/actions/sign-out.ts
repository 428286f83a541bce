"use server";

import { getLocale } from "next-intl/server";
import { clearSession } from "@/lib/auth/session-cookie";
import type { FormState } from "./form-state";

/** Ends the session in this browser. */
export async function signOutAction(): Promise<FormState<{ readonly to: string }>> {
  await clearSession();
  return { status: "done", value: { to: `/${await getLocale()}` } };
}
