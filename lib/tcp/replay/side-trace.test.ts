import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { alignRecording } from "./align";
import { parseRecording } from "./parse-recording";
import { traceOfSide } from "./side-trace";

const FOLDER = new URL("../../../content/recordings/", import.meta.url);
const ALIGNED = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".json"))
  .flatMap((name) => {
    const rows = alignRecording(parseRecording(readFileSync(new URL(name, FOLDER), "utf8")));
    return rows === null ? [] : [[name.replace(".json", ""), rows] as const];
  });
const SIDES = ["kernel", "model"] as const;

describe.each(ALIGNED.flatMap(([name, rows]) => SIDES.map((side) => [name, side, rows] as const)))(
  "%s, %s",
  (_, side, rows) => {
    const { trace, stepsAt } = traceOfSide(rows, side);

    test("goes the way of the rows, and shows all of it in the end", () => {
      for (const host of ["A", "B"] as const) {
        const entered = rows.flatMap((row) => {
          const deed = row[side];
          return row.host === host && deed?.kind === "state" ? [deed.state] : [];
        });
        const path = trace.steps.map(({ after }) => after[host].state);
        // One segment may lead through two states; the step shows where it ends.
        expect(entered).toEqual(expect.arrayContaining([...new Set(path.filter((state) => state !== "CLOSED"))]));
        expect(path.at(-1)).toBe(rows.at(-1)?.states[side][host]);
      }
      expect(stepsAt).toHaveLength(rows.length + 1);
      expect(stepsAt).toEqual(stepsAt.toSorted((a, b) => a - b));
      expect([stepsAt[0], stepsAt.at(-1)]).toEqual([0, trace.steps.length]);
    });

    test("every segment of the rows is sent once, and arrives unless it was lost", () => {
      const segments = rows.flatMap((row) => (row[side]?.kind === "segment" ? [row[side]] : []));
      const sent = trace.steps.flatMap((step) => step.sent);
      expect(sent).toHaveLength(segments.length);
      expect(new Set(sent.map(({ id }) => id)).size).toBe(sent.length);
      const arrived = trace.steps.flatMap(({ cause }) => (cause.type === "arrival" ? [cause.segmentId] : []));
      expect(arrived.toSorted((a, b) => a - b)).toEqual(
        sent.flatMap(({ id, fate }) => (fate.type === "arrives" ? [id] : [])).toSorted((a, b) => a - b),
      );
      const times = trace.steps.map(({ at }) => at);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
    });
  },
);

test("a FIN that the timer repeats is drawn as repeated, and TIME-WAIT has its timer", () => {
  const rowsOf = (name: string) => ALIGNED.find(([one]) => one === name)?.[1] ?? [];
  const lost = traceOfSide(rowsOf("s06_last_ack_never"), "kernel").trace;
  const fins = lost.steps.flatMap(({ sent, cause }) =>
    sent.filter(({ segment }) => segment.fin).map(({ again, from }) => [from, again, cause.type]),
  );
  expect(fins.filter(([from, again, cause]) => from === "B" && again && cause === "timeout")).toHaveLength(9);

  const { trace } = traceOfSide(rowsOf("s04_simultaneous_close"), "model");
  const waits = trace.steps.flatMap(({ host, after }) =>
    after[host].state === "TIME-WAIT" ? [after[host].timers] : [],
  );
  expect(waits).not.toHaveLength(0);
  for (const [timer] of waits) expect(timer).toMatchObject({ name: "TIME-WAIT" });
});
