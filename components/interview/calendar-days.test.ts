import { expect, test } from "vitest";
import { countByDay, dayOf, dueByDay } from "./calendar-days";

const now = "2026-11-01T20:00:00.000Z";
const shanghai = { now, timeZone: "Asia/Shanghai" };
const newYork = { now, timeZone: "America/New_York" };

test("a moment belongs to the day of the reader's clock", () => {
  expect(dayOf(now, "UTC")).toBe("2026-11-01");
  expect(dayOf(now, "Asia/Shanghai")).toBe("2026-11-02");
});

test("reviews are counted on every day of the range, empty days too", () => {
  const reviews = ["2026-10-31T15:59:00.000Z", "2026-10-31T16:01:00.000Z", "2026-11-01T19:00:00.000Z"];

  expect(countByDay(reviews, { ...shanghai, first: -3, last: 0 })).toEqual([
    { day: "2026-10-30", count: 0 },
    { day: "2026-10-31", count: 1 },
    { day: "2026-11-01", count: 1 },
    { day: "2026-11-02", count: 1 },
  ]);
});

test("the day on which clocks change is one day", () => {
  expect(countByDay([], { ...newYork, first: -2, last: 1 }).map(({ day }) => day)).toEqual([
    "2026-10-30",
    "2026-10-31",
    "2026-11-01",
    "2026-11-02",
  ]);
});

test("what is overdue is due today, and what lies beyond is left out", () => {
  const dues = ["2026-09-01T00:00:00.000Z", "2026-11-02T17:00:00.000Z", "2026-12-24T00:00:00.000Z"];

  expect(dueByDay(dues, { ...shanghai, days: 3 }).map(({ count }) => count)).toEqual([1, 1, 0]);
});
