import "server-only";
import { getLocale } from "next-intl/server";
import type { z } from "zod";
import { AppError } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locales";
import type { FormState } from "./form-state";

/**
 * Turns the work of a form into a server action for `useActionState`: checks the input,
 * passes language and clock, and hands expected failures back as values. Wrong fields
 * come back by name, with the key of their words. Bugs still throw and reach `error.tsx`.
 */
export function defineForm<Input, T>(
  schema: z.ZodType<Input>,
  run: (input: Input, context: { readonly locale: Locale; readonly now: Date }) => Promise<T>,
  /** Which field a failure's reason belongs to. */
  fieldOf: Readonly<Record<string, string>> = {},
) {
  return async (_previous: FormState<T>, form: FormData): Promise<FormState<T>> => {
    const raw = Object.fromEntries(form);
    // No browser sends a NUL character, and no text in the database can hold one.
    if (Object.values(raw).some((value) => typeof value === "string" && value.includes("\0"))) {
      return { status: "refused", problems: {}, failure: "invalid-input", kept: {} };
    }
    const input = schema.safeParse(raw);
    if (!input.success) return { status: "refused", problems: problemsOf(input.error), failure: null, kept: keep(raw) };
    try {
      return { status: "done", value: await run(input.data, { locale: await getLocale(), now: new Date() }) };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const failure = error.reason ?? error.code;
      const field = fieldOf[failure];
      return field
        ? { status: "refused", problems: { [field]: failure }, failure: null, kept: keep(raw) }
        : { status: "refused", problems: {}, failure, kept: keep(raw) };
    }
  };
}

function problemsOf(error: z.ZodError): Readonly<Record<string, string>> {
  const problems: Record<string, string> = {};
  for (const { path, message } of error.issues) problems[String(path[0])] ??= message;
  return problems;
}

/** What is typed goes back into a form that was sent without JavaScript; secrets do not travel twice. */
function keep(raw: Readonly<Record<string, FormDataEntryValue>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(raw).filter(
      (entry): entry is [string, string] =>
        typeof entry[1] === "string" && !entry[0].startsWith("$") && !/password|proof/i.test(entry[0]),
    ),
  );
}
