"use client";

import { useLocale } from "next-intl";
import { useEffect, useState } from "react";

const STYLES = {
  time: { timeStyle: "medium" },
  date: { dateStyle: "medium", timeStyle: "short" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** A moment in the reader's language and time zone. The server does not know the zone and writes UTC. */
export function LocalTime({ at, style }: { readonly at: string; readonly style: keyof typeof STYLES }) {
  const locale = useLocale();
  const [zone, setZone] = useState<string>("UTC");
  useEffect(() => setZone(Intl.DateTimeFormat().resolvedOptions().timeZone), []);
  return (
    <time dateTime={at} className="whitespace-nowrap tabular-nums">
      {formatted(at, locale, style, zone)}
    </time>
  );
}

function formatted(at: string, locale: string, style: keyof typeof STYLES, timeZone: string): string {
  // The clock of a save has 24 hours in both languages.
  const clock = style === "time" ? { hourCycle: "h23" as const } : {};
  return new Intl.DateTimeFormat(locale, { ...STYLES[style], ...clock, timeZone }).format(new Date(at));
}
