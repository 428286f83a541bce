import { expect, test } from "vitest";
import type { State } from "@/lib/tcp/state";
import { addEvent, NOTHING_YET, newsOf } from "./report";
import type { Sighting, WatchEvent } from "./watch-event";

const sighting = (end: "A" | "B", state: State, connection = 0): Sighting => ({
  connection,
  end,
  state,
  sendQueue: 0,
  receiveQueue: 0,
  timer: "none",
  expiresIn: 0,
  line: "",
});

const looked = (at: number, ...sightings: Sighting[]): WatchEvent => ({
  type: "looked",
  at,
  before: at - 5,
  sightings,
});

const OPENED: WatchEvent = {
  type: "opened",
  watch: 3_000,
  ports: [
    { A: 40_000, B: 80 },
    { A: 40_001, B: 80 },
  ],
};

const EVENTS: readonly WatchEvent[] = [
  OPENED,
  { type: "did", at: 0, end: "A", does: "read" },
  looked(1, ...[0, 1].flatMap((one) => [sighting("A", "ESTABLISHED", one), sighting("B", "ESTABLISHED", one)])),
  { type: "did", at: 500, end: "A", does: "close" },
  looked(503, sighting("A", "FIN-WAIT-1"), sighting("B", "CLOSE-WAIT"), sighting("A", "FIN-WAIT-2", 1)),
  looked(510, sighting("A", "FIN-WAIT-2"), sighting("B", "CLOSE-WAIT"), sighting("A", "FIN-WAIT-2", 1)),
];

const report = EVENTS.reduce(addEvent, NOTHING_YET);

test("a state is noted once, with the looks around its beginning", () => {
  expect(report.seen[0]?.A).toEqual([
    { state: "ESTABLISHED", before: -4, at: 1 },
    { state: "FIN-WAIT-1", before: 498, at: 503 },
    { state: "FIN-WAIT-2", before: 505, at: 510 },
  ]);
});

test("each connection is noted by itself, and a line that is gone means CLOSED", () => {
  expect(report.seen[1]?.A.at(-1)?.state).toBe("FIN-WAIT-2");
  expect(report.seen[1]?.B.at(-1)?.state).toBe("CLOSED");
});

test("the news are the last call and what came of it, not what programs read", () => {
  expect(newsOf(report)).toMatchObject({
    deeds: [{ end: "A", does: "close" }],
    states: { A: ["FIN-WAIT-1", "FIN-WAIT-2"], B: ["CLOSE-WAIT"] },
  });
});

test("calls that are made together are told together", () => {
  const both = addEvent(report, { type: "did", at: 520, end: "B", does: "close" });
  const later = addEvent(report, { type: "did", at: 900, end: "B", does: "close" });

  expect(newsOf(both).deeds).toHaveLength(2);
  expect(newsOf(later)).toMatchObject({ deeds: [{ end: "B" }], states: { A: [], B: [] } });
});
