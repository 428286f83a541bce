"use server";

import { z } from "zod";
import { clearGuestCookie } from "@/lib/auth/guest-cookie";
import { landingPath } from "@/lib/auth/landing";
import { tryLimiters } from "@/lib/auth/rate-limit";
import { requestAddress } from "@/lib/auth/request-address";
import { findActor } from "@/lib/auth/session";
import { writeSession } from "@/lib/auth/session-cookie";
import { signIn, signInInput } from "@/lib/commands/sign-in";
import { defineForm } from "./define-form";

const input = signInInput.extend({ to: z.string().optional() });

export const signInAction = defineForm(input, async ({ email, password, to }, { locale }) => {
  const actor = await findActor();
  const session = await signIn(
    {
      guest: actor?.kind === "guest" ? actor : null,
      address: await requestAddress(),
      limiter: tryLimiters().signIn,
    },
    { email, password },
  );
  await writeSession(session);
  await clearGuestCookie();

  return { to: landingPath(to, locale, session.locale) };
});
