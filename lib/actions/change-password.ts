"use server";

import { tryLimiters } from "@/lib/auth/rate-limit";
import { requestAddress } from "@/lib/auth/request-address";
import { requireMember } from "@/lib/auth/session";
import { writeSession } from "@/lib/auth/session-cookie";
import { changePassword, changePasswordInput } from "@/lib/commands/change-password";
import { defineForm } from "./define-form";

export const changePasswordAction = defineForm(
  changePasswordInput,
  async (input) => {
    const actor = await requireMember();
    const visit = { address: await requestAddress(), limiter: tryLimiters().signIn };
    const { sessionVersion } = await changePassword(actor, input, visit);
    await writeSession({ userId: actor.userId, sessionVersion });
    return {};
  },
  { "wrong-password": "password" },
);
