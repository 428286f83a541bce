"use server";

import { tryLimiters } from "@/lib/auth/rate-limit";
import { requestAddress } from "@/lib/auth/request-address";
import { actorOrNewGuest } from "@/lib/auth/session";
import { register, registerInput } from "@/lib/commands/register";
import { AppError } from "@/lib/errors";
import { defineForm } from "./define-form";

export const registerAction = defineForm(registerInput, async (input, { locale, now }) => {
  await tryLimiters().register.spend({ email: input.email, address: await requestAddress() });
  const actor = await actorOrNewGuest(locale, now);
  if (actor.kind === "member") throw new AppError("conflict", `${actor.userId} is signed in`, { reason: "signed-in" });
  return register(actor, input, locale);
});
