"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { DayCount } from "./calendar-days";

const HEIGHT = 72;

/** One bar for each day with its count above it; the same as a table for who cannot see it. */
export function DayBars({
  days,
  heading,
  emphasis,
}: {
  readonly days: readonly DayCount[];
  /** Heading of the column of counts in the table. */
  readonly heading: string;
  /** Which day stands out: today. */
  readonly emphasis: string;
}) {
  const t = useTranslations("interview.progress");
  const format = useFormatter();
  const most = Math.max(0, ...days.map(({ count }) => count));
  const total = days.reduce((sum, { count }) => sum + count, 0);
  // A calendar day has no zone; it is written as the day it is.
  const written = (day: string, style: "short" | "long") =>
    format.dateTime(new Date(`${day}T00:00:00Z`), { timeZone: "UTC", day: "numeric", month: style });

  return (
    <>
      <div
        role="img"
        aria-label={t("bars", { count: total, days: days.length, most })}
        className="mt-4 max-w-(--measure)"
      >
        <div className="flex items-end gap-1 border-ink border-b" style={{ height: HEIGHT + 20 }}>
          {days.map(({ day, count }) => (
            <div key={day} className="flex min-w-0 flex-1 flex-col items-center justify-end">
              <span className="text-micro tabular-nums">{count > 0 ? count : ""}</span>
              <span
                className={`w-full max-w-8 ${day === emphasis ? "bg-ink" : "bg-ink-3"}`}
                style={{ height: most === 0 ? 0 : Math.round((count / most) * HEIGHT) }}
              />
            </div>
          ))}
        </div>
        <div className="flex gap-1">
          {days.map(({ day }) => (
            <span
              key={day}
              className={`min-w-0 flex-1 pt-1 text-center text-micro tabular-nums ${day === emphasis ? "font-semibold" : "text-ink-3"}`}
            >
              {Number(day.slice(8))}
            </span>
          ))}
        </div>
        <p className="flex justify-between text-ink-3 text-micro">
          <span>{written(days[0]?.day ?? emphasis, "short")}</span>
          <span>{written(days.at(-1)?.day ?? emphasis, "short")}</span>
        </p>
      </div>
      <table className="sr-only">
        <thead>
          <tr>
            <th scope="col">{t("day")}</th>
            <th scope="col">{heading}</th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, count }) => (
            <tr key={day}>
              <th scope="row">{written(day, "long")}</th>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
