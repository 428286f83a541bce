"use client";

import type { Locale } from "@/lib/i18n/locales";
import { ABORTED, PageFigure } from "./page-figure";

/** What the error page shows. */
export function AbortFigure({ locale, story }: { readonly locale: Locale; readonly story: string }) {
  return <PageFigure script={ABORTED} locale={locale} story={story} />;
}
