import { z } from "zod";

/** The languages of the site, as they stand in paths and in `lang`. Neither is the source of the other. */
export const LOCALES = ["en", "zh-CN"] as const;

export type Locale = (typeof LOCALES)[number];

/** One value per language; a missing language does not compile. */
export type Localized<T = string> = { readonly [L in Locale]: T };

/** Checks a text that must exist, and not be empty, in every language. */
export const localizedText = z.strictObject({ en: z.string().min(1), "zh-CN": z.string().min(1) });

export function isLocale(value: string | undefined): value is Locale {
  return LOCALES.includes(value as Locale);
}
