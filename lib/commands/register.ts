import "server-only";
import { z } from "zod";
import type { GuestActor } from "@/lib/auth/actor";
import { hashPassword } from "@/lib/auth/password";
import { registerGuest } from "@/lib/data/users";
import type { Locale } from "@/lib/i18n/locales";
import { fields } from "./account-fields";

export const registerInput = z.object({ name: fields.name, email: fields.email, password: fields.newPassword });

/**
 * Registers a guest; what they did stays theirs. Does the same work and says nothing
 * when the address has an account already: only signing in shows whose it is.
 */
export async function register(
  guest: GuestActor,
  input: z.infer<typeof registerInput>,
  locale: Locale,
): Promise<{ readonly email: string }> {
  const { name, email, password } = input;
  await registerGuest(guest, { name, email, passwordHash: await hashPassword(password), locale });
  return { email };
}
