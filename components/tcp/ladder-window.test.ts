import { describe, expect, test } from "vitest";
import { act, type LabAction, LabError, startLab, traceOf } from "@/lib/tcp/lab/session";
import { DEFAULT_SETUP } from "@/lib/tcp/lab/setup";
import { heightsOf } from "./boxes";
import { ladderWindow } from "./ladder-window";
import { layoutLadder } from "./layout-ladder";

/** Data both ways on a network that loses some of it; every third segment late. */
function longTrace(actions: number) {
  let run = startLab({ ...DEFAULT_SETUP, profile: "linux", loss: 0.15 });
  for (let turn = 0; turn < actions; turn++) {
    const send: LabAction = { type: "call", host: turn % 2 === 0 ? "A" : "B", call: { type: "SEND", octets: 900 } };
    const late: LabAction = { type: "delay", segment: run.network.nextSegmentId - 1, by: 300 };
    try {
      run = act(run, turn % 4 === 0 ? send : turn % 9 === 1 ? late : { type: "step" });
    } catch (error) {
      if (!(error instanceof LabError)) throw error;
    }
  }
  return traceOf(run);
}

describe.each(["wide", "narrow"] as const)("a long ladder, %s", (size) => {
  const layout = layoutLadder(longTrace(600), { size, locale: "en" });
  const pieces = Array.from({ length: Math.ceil(layout.height / 500) }, (_, index) => index * 500);

  test("whatever has something to show between two heights is drawn there", () => {
    for (const top of pieces) {
      const [drawn, isSeen] = [
        ladderWindow(layout, top, top + 500),
        ([from, to]: readonly [number, number]) => from < top + 500 && to > top,
      ];
      const segments = layout.segments.filter(
        ({ from, to, label }) => isSeen([from[1], to[1]]) || isSeen(heightsOf(label.box)),
      );
      expect(drawn.segments).toEqual(expect.arrayContaining(segments));
      expect(drawn.rows).toEqual(expect.arrayContaining(layout.rows.filter(({ box }) => isSeen(heightsOf(box)))));
      expect(drawn.folds).toEqual(layout.folds.filter(({ y, height }) => isSeen([y, y + height])));
    }
  });

  test("life lines are drawn through every piece, and no farther", () => {
    for (const top of pieces) {
      const { lanes } = ladderWindow(layout, top, top + 500);
      for (const host of ["A", "B"] as const) {
        const own = lanes.filter((lane) => lane.host === host);
        const first = layout.lanes.find((lane) => lane.host === host);
        expect(own[0]?.from).toBe(Math.max(top, first?.from ?? 0));
        expect(own.at(-1)?.to).toBe(Math.min(top + 500, layout.bottom));
      }
    }
  });

  test("how much is drawn does not depend on how long the run is", () => {
    const most = Math.max(...pieces.map((top) => ladderWindow(layout, top, top + 500).segments.length));
    expect(layout.segments.length).toBeGreaterThan(150);
    expect(most).toBeLessThan(60);
  });
});
