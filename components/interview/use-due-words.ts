"use client";

import { useFormatter, useTranslations } from "next-intl";

const DAY = 24 * 60 * 60 * 1000;

/** Says when a review is due: the distance, and from a day on the date in the reader's time zone as well. */
export function useDueWords(): (due: string, now: string) => string {
  const t = useTranslations("interview.due");
  const format = useFormatter();
  return (due, now) => {
    const at = new Date(due);
    const from = new Date(now);
    const distance = at.getTime() - from.getTime();
    if (distance <= 0) return t("now");
    if (distance < DAY) return format.relativeTime(at, from);
    const date = format.dateTime(at, {
      day: "numeric",
      month: "short",
      ...(distance > 300 * DAY ? { year: "numeric" } : {}),
      timeZone: readerTimeZone(),
    });
    return t("later", {
      relative: format.relativeTime(at, { now: from, unit: distance < 60 * DAY ? "day" : "month" }),
      date,
    });
  };
}

/** The zone of the browser. Only for what is drawn after a request: the server does not know it. */
export function readerTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
