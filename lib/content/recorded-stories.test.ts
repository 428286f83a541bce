import { expect, test } from "vitest";
import { compare, isAgreed } from "@/lib/kernel/compare";
import { STORIES } from "@/lib/kernel/story";
import { loadRecordedStories } from "./load-recorded-stories";
import { listRecordedStories } from "./recorded-stories";
import { RECORDINGS, recordingId } from "./recordings";

const stories = listRecordedStories();

test.each(STORIES)("a recording stands in for %s, and the model agrees with it in every state", (story) => {
  const { recording, report } = stories[story];

  expect(RECORDINGS.map(({ name }) => recordingId(name))).toContain(recording);
  expect(report.deeds.length).toBeGreaterThan(0);
  for (const end of ["A", "B"] as const) {
    const seen = report.seen[0]?.[end] ?? [];
    expect(seen[0]?.state).toBe("ESTABLISHED");
    expect(seen.length).toBeGreaterThan(1);
    expect(compare(report.predicted[end], seen, report.now).filter((step) => !isAgreed([step]))).toEqual([]);
  }
});

test("who closes first in the story closes first in its recording", () => {
  const first = (story: (typeof STORIES)[number]) => stories[story].report.deeds[0];

  expect(first("A-first")).toMatchObject({ end: "A", does: "close" });
  expect(first("B-first")).toMatchObject({ end: "B", does: "close" });
  expect(first("half-close")).toMatchObject({ end: "A", does: "shutdown" });
  expect(first("reset")).toMatchObject({ end: "A", does: "reset" });
});

test("FINs that cross lead both ends of the recording through CLOSING", () => {
  for (const end of ["A", "B"] as const) {
    expect(stories.both.report.seen[0]?.[end].map(({ state }) => state)).toContain("CLOSING");
  }
});

test("a browser loads the same as a page is given", async () => {
  expect(await loadRecordedStories()).toEqual(stories);
});
