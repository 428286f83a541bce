import { LOCALES, type Locale } from "./locales";

const NAMED = new RegExp(`^/(?:${LOCALES.join("|")})(?=[/?#]|$)`);

/** A path of the site in this language, whatever language it names and whether it names one. */
export function withLocale(path: string, locale: Locale): string {
  const rest = path.replace(NAMED, "");
  return `/${locale}${rest === "/" ? "" : rest}`;
}
