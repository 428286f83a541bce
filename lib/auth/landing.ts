import "server-only";
import type { Locale } from "@/lib/i18n/locales";
import { withLocale } from "@/lib/i18n/with-locale";
import { safePath } from "./safe-path";

/** Where a sign-in leads: the page that was asked for, in the language being read; else the course, in the one chosen. */
export function landingPath(asked: unknown, reading: Locale, chosen: Locale): string {
  const path = safePath(asked);
  return path ? withLocale(path, reading) : withLocale("/learn", chosen);
}
