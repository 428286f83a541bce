import { expect, test } from "vitest";
import type { GradebookRow } from "@/lib/wire/classrooms";
import { awayFor, queryOf, readView, sortedBy, sortRows } from "./gradebook-view";

const now = new Date("2026-11-23T10:00:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

const row = (name: string, progress: number, seen: number | null, joined = 30): GradebookRow => ({
  learner: { id: name, name },
  joinedAt: daysAgo(joined),
  cells: [],
  progress,
  lastSeenAt: seen === null ? null : daysAgo(seen),
});
const rows = [row("Bo", 0.5, 1), row("Ada", 0.9, 9), row("Cy", 0.1, null), row("Di", 0.5, 3)];
const namesBy = (sort?: string) => sortRows(rows, readView({ sort }), "en").map(({ learner }) => learner.name);

test("those who need help come first unless the address asks for another order", () => {
  expect(namesBy()).toEqual(["Cy", "Bo", "Di", "Ada"]);
  expect(namesBy("-progress")).toEqual(["Ada", "Bo", "Di", "Cy"]);
  expect(namesBy("name")).toEqual(["Ada", "Bo", "Cy", "Di"]);
  expect(namesBy("seen")).toEqual(["Cy", "Ada", "Di", "Bo"]);
  expect(namesBy("-seen")).toEqual(["Bo", "Di", "Ada", "Cy"]);
});

test("Chinese names are sorted as Chinese readers sort them", () => {
  const sorted = sortRows(
    [row("周一", 0, 0), row("陈沐阳", 0, 0), row("林静", 0, 0)],
    readView({ sort: "name" }),
    "zh-CN",
  );

  expect(sorted.map(({ learner }) => learner.name)).toEqual(["陈沐阳", "林静", "周一"]);
});

test("what an address says and no view knows is left out", () => {
  const usual = { by: "progress", isDescending: false, show: "levels", belief: null };

  expect(readView({})).toEqual(usual);
  expect(readView({ sort: "-password", show: "all", belief: "<b>" })).toEqual(usual);
  expect(readView({ sort: ["name", "seen"], belief: ["M1"] })).toEqual(usual);
});

test("a view survives its address", () => {
  const view = readView({ sort: "-name", show: "numbers", belief: "M7" });

  expect(readView(queryOf(view))).toEqual(view);
  expect(queryOf(readView({}))).toEqual({});
  expect(queryOf(view, { belief: null })).toEqual({ sort: "-name", show: "numbers" });
});

test("a second click turns the order round", () => {
  expect(sortedBy(readView({}), "progress")).toEqual({ sort: "-progress" });
  expect(sortedBy(readView({ sort: "-progress" }), "progress")).toEqual({});
  expect(sortedBy(readView({ sort: "-progress" }), "name")).toEqual({ sort: "name" });
});

test("away is who was not seen for the time, and who never came though there was time", () => {
  const away = awayFor([...rows, row("New", 0, null, 2)], 7, now);

  expect(away.map(({ learner }) => learner.name)).toEqual(["Ada", "Cy"]);
});
