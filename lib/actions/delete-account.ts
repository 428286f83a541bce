"use server";

import { tryLimiters } from "@/lib/auth/rate-limit";
import { requestAddress } from "@/lib/auth/request-address";
import { requireMember } from "@/lib/auth/session";
import { clearSession } from "@/lib/auth/session-cookie";
import { deleteAccount, deleteAccountInput } from "@/lib/commands/delete-account";
import { defineForm } from "./define-form";

export const deleteAccountAction = defineForm(
  deleteAccountInput,
  async (input, { locale }) => {
    const visit = { address: await requestAddress(), limiter: tryLimiters().signIn };
    await deleteAccount(await requireMember(), input, visit);
    await clearSession();
    return { to: `/${locale}/sign-in?deleted=1` };
  },
  { "wrong-password": "proof", "wrong-proof": "proof" },
);
