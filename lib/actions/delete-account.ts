"use server";

import { tryLimiters } from "@/lib/auth/rate-limit";
import { requestAddress } from "@/lib/auth/request-address";
import { requireMember } from "@/lib/auth/session";
import { deleteAccount, deleteAccountInput } from "@/lib/commands/delete-account";
import { defineForm } from "./define-form";

export const deleteAccountAction = defineForm(
  deleteAccountInput,
  async (input) => {
    const visit = { address: await requestAddress(), limiter: tryLimiters().signIn };
    await deleteAccount(await requireMember(), input, visit);
    return {};
  },
  { "wrong-password": "proof", "wrong-proof": "proof" },
);
