import "server-only";
import { z } from "zod";
import { LOCALES } from "@/lib/i18n/locales";

/** Fewest characters of a new password. */
export const MIN_PASSWORD = 10;
/** More than anybody types; without a limit a long one would be work for nothing. */
const MAX_PASSWORD = 200;

/**
 * The fields of account forms. An issue's message is the key of its words in
 * `account.problems`, so that a form shows them in the reader's language.
 */
export const fields = {
  name: z.string("required").trim().min(1, "required").max(60, "name-long"),
  email: z.string("required").trim().min(1, "required").max(254, "email").toLowerCase().pipe(z.email("email")),
  newPassword: z
    .string("required")
    .min(1, "required")
    .min(MIN_PASSWORD, "password-short")
    .max(MAX_PASSWORD, "password-long"),
  password: z.string("required").min(1, "required").max(MAX_PASSWORD, "password-long"),
  locale: z.enum(LOCALES, "required"),
};
