import type { Locale } from "@/lib/i18n/locales";

/** Where the laboratory replays a run. */
export function labHref(run: string, locale: Locale): string {
  return `/${locale}/lab#run=${run}`;
}
