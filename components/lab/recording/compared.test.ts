import { describe, expect, test } from "vitest";
import { loadRecording } from "@/lib/content/load-recording";
import { REPLAYED_RECORDINGS, recordingId } from "@/lib/content/recordings";
import { type AlignedRow, alignRecording, type Deed } from "@/lib/tcp/replay/align";
import { compared, farthestRow, lag, span } from "./compared";

const states = { A: "CLOSED", B: "CLOSED" } as const;
const state: Deed = { kind: "state", at: 0, state: "CLOSED" };
const same: AlignedRow = {
  host: "A",
  kernel: state,
  model: state,
  late: 0,
  allowed: 60,
  difference: null,
  states: { kernel: states, model: states },
};

describe("what is said about a row", () => {
  test.each<[string, Partial<AlignedRow>, string]>([
    ["equal", {}, "at the same time"],
    ["late, but not too late", { late: 3.21 }, "+3.2 ms, within 60 ms"],
    ["early", { late: -1_450, allowed: 2_100 }, "−1.45 s, within 2.1 s"],
    ["late because of what came before", { late: 80 }, "+80 ms, as late as what led to it"],
    ["a time that nothing is measured by", { late: 2, allowed: null }, "+2 ms, not timed by itself"],
    ["only in the model", { kernel: null, late: null }, "not recorded"],
    [
      "different",
      { difference: { about: "states", at: 0, expected: "", actual: "" } },
      "Another way through the states.",
    ],
  ])("%s", (_, change, words) => {
    expect(compared({ ...same, ...change }, "en")).toBe(words);
  });
});

test("spans and lags are short", () => {
  expect([span(0.44), span(15), span(2_100), lag(-0.5), lag(20)]).toEqual([
    "0.4 ms",
    "15 ms",
    "2.1 s",
    "−0.5 ms",
    "+20 ms",
  ]);
});

test("of every recording, the row farthest apart is still within what is allowed or explained", async () => {
  for (const { name } of REPLAYED_RECORDINGS) {
    const rows = alignRecording(await loadRecording(recordingId(name))) ?? [];
    const farthest = farthestRow(rows);
    const row = farthest && rows[farthest.row - 1];
    expect(row ? compared(row, "en") : "none", name).toMatch(/^none$|^at the same time$|, within |, as late as /);
  }
});
