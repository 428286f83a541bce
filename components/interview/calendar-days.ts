/** How many things fell on one calendar day; `day` is written 2026-11-23. */
export interface DayCount {
  readonly day: string;
  readonly count: number;
}

/** The calendar day of a moment in a time zone. */
export function dayOf(at: string, timeZone: string): string {
  // This locale writes dates as ISO 8601 does.
  return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(new Date(at));
}

/** Moments counted by day, for every day from `first` to `last` days after today, today being 0. */
export function countByDay(
  moments: readonly string[],
  {
    now,
    timeZone,
    first,
    last,
  }: { readonly now: string; readonly timeZone: string; readonly first: number; readonly last: number },
): readonly DayCount[] {
  const days = moments.map((at) => dayOf(at, timeZone));
  const today = dayOf(now, timeZone);
  return Array.from({ length: last - first + 1 }, (_, place) => {
    const day = shifted(today, first + place);
    return { day, count: days.filter((each) => each === day).length };
  });
}

/** What falls due on each of the next days; what is overdue counts for today. */
export function dueByDay(
  dues: readonly string[],
  { now, timeZone, days }: { readonly now: string; readonly timeZone: string; readonly days: number },
): readonly DayCount[] {
  const moments = dues.map((due) => (due < now ? now : due));
  return countByDay(moments, { now, timeZone, first: 0, last: days - 1 });
}

function shifted(day: string, by: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, date + by)).toISOString().slice(0, 10);
}
