/** The languages of the site, as they stand in paths and in `lang`. Neither is the source of the other. */
export const LOCALES = ["en", "zh-CN"] as const;

export type Locale = (typeof LOCALES)[number];

/** One value per language; a missing language does not compile. */
export type Localized<T = string> = { readonly [L in Locale]: T };

export function isLocale(value: string | undefined): value is Locale {
  return LOCALES.includes(value as Locale);
}
