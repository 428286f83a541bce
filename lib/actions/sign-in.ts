"use server";

import { z } from "zod";
import { clearGuestCookie } from "@/lib/auth/guest-cookie";
import { tryLimiters } from "@/lib/auth/rate-limit";
import { requestAddress } from "@/lib/auth/request-address";
import { safePath } from "@/lib/auth/safe-path";
import { findActor } from "@/lib/auth/session";
import { writeSession } from "@/lib/auth/session-cookie";
import { signIn, signInInput } from "@/lib/commands/sign-in";
import { withLocale } from "@/lib/i18n/with-locale";
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

  // Asked for a page: there, in the language they are reading. Otherwise in the language they chose.
  const path = safePath(to);
  return { to: path ? withLocale(path, locale) : `/${session.locale}/learn` };
});
