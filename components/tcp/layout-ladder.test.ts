import { describe, expect, test } from "vitest";
import { LOCALES } from "@/lib/i18n/locales";
import { run, type Scenario, type Trace } from "@/lib/tcp";
import { play, traceOf } from "@/lib/tcp/lab/session";
import { DEFAULT_SETUP } from "@/lib/tcp/lab/setup";
import { boxesOverlap } from "./boxes";
import { fallAngle } from "./ladder-segments";
import { type LadderLayout, layoutLadder, momentAfter, textBoxes } from "./layout-ladder";
import { yAt } from "./time-map";
import { duration } from "./words";

const modules = import.meta.glob<{ readonly default: Scenario }>("../../content/scenarios/*.ts", { eager: true });
const scenarios = Object.values(modules).map((module) => module.default);
const SIZES = ["wide", "narrow"] as const;

const cases = scenarios.flatMap((scenario) =>
  LOCALES.flatMap((locale) => SIZES.map((size) => ({ id: scenario.id, trace: run(scenario), locale, size }))),
);

describe.each(cases)("$id $size $locale", ({ trace, locale, size }) => {
  const layout = layoutLadder(trace, { size, locale });

  test("no text covers another", () => {
    const texts = textBoxes(layout);
    const covered = texts.flatMap((a, i) =>
      texts.slice(i + 1).flatMap((b) => (boxesOverlap(a.box, b.box) ? [`${a.text} | ${b.text}`] : [])),
    );
    expect(covered).toEqual([]);
  });

  test("every text is inside the drawing", () => {
    const outside = textBoxes(layout).filter(
      ({ box }) =>
        box.x - box.width / 2 < -1 ||
        box.x + box.width / 2 > layout.geometry.width + 1 ||
        box.y + box.height / 2 > layout.height,
    );
    expect(outside.map(({ text }) => text)).toEqual([]);
  });

  test("time runs down and is to scale outside folds", () => {
    const times = layout.map.knots.map(([time]) => time);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(new Set(scales(layout).map((scale) => scale.toFixed(6))).size).toBe(1);
  });

  test("a fold names the time that it leaves out", () => {
    for (const fold of layout.folds) expect(fold.text).toContain(duration(fold.leftOut));
    for (const [i, fold] of layout.folds.entries()) {
      const { from = 0, to = 0 } = layout.map.folds[i] ?? {};
      expect(fold.leftOut).toBe(to - from);
      expect(trace.steps.filter((step) => step.at > from && step.at < to)).toEqual([]);
    }
  });

  test("every time is said as the clock says it, in both languages", () => {
    const said = textBoxes(layout).flatMap(({ text }) => text.match(/[\d.]+[\s\u00a0](?:s\b|秒)/g) ?? []);
    expect(said.filter((time) => !/^(?:0|\d{1,3}\.\d{3}|\d{4,})[\s\u00a0]s$/.test(time))).toEqual([]);
  });

  test("an ordinary segment falls at most 15°", () => {
    const steep = layout.segments.filter((segment) => !segment.delayed && Math.abs(fallAngle(segment)) > 15);
    expect(steep.map((segment) => segment.label.name)).toEqual([]);
  });

  test("every segment of the trace is drawn, from its sender to its peer", () => {
    const sent = trace.steps.flatMap((step) => step.sent);
    expect(layout.segments.map((segment) => segment.id).sort()).toEqual(sent.map(({ id }) => id).sort());
    for (const segment of layout.segments) {
      expect(Math.sign(segment.to[0] - segment.from[0])).toBe(segment.host === "A" ? 1 : -1);
      expect(segment.to[1]).toBeGreaterThanOrEqual(segment.from[1]);
    }
  });

  test("the lanes of an end follow its states without a gap", () => {
    for (const host of ["A", "B"] as const) {
      const lanes = layout.lanes.filter((lane) => lane.host === host);
      for (const [i, lane] of lanes.slice(1).entries()) expect(lane.from).toBeCloseTo(lanes[i]?.to ?? -1, 6);
      expect(lanes.at(-1)?.state).toBe(trace.steps.at(-1)?.after[host].state);
      expect(lanes.at(-1)?.to).toBe(layout.bottom);
    }
  });

  test("moments follow each other downwards and the last shows everything", () => {
    const moments = [...trace.steps.keys(), trace.steps.length].map((position) => momentAfter(layout, position).y);
    for (const [i, y] of moments.slice(1).entries()) expect(y).toBeGreaterThanOrEqual((moments[i] ?? 0) - 0.01);
    expect(moments.at(-1)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe("timers", () => {
  test("a TIME-WAIT that is started again cuts its strip and leads to the next", () => {
    const layout = layoutLadder(requireTrace("lost-last-ack"), { size: "wide", locale: "en" });
    const [cut, next] = layout.strips;
    expect(cut).toMatchObject({ end: "restarted" });
    expect(cut?.to).toBe(next?.from);
    expect(cut?.x).toBeLessThan(next?.x ?? 0);
    expect(cut?.bar?.[0]).toBeLessThan(cut?.x ?? 0);
    expect(cut?.ghost).toBeGreaterThan(cut?.to ?? 0);
  });

  test("a retransmission timer is drawn when it expires, to the moment at which the segment goes out again", () => {
    const layout = layoutLadder(requireTrace("lost-last-ack"), { size: "narrow", locale: "en" });
    const again = layout.segments.find((segment) => segment.again);
    expect(layout.brackets).toHaveLength(1);
    expect(layout.brackets[0]?.to).toBeCloseTo(again?.from[1] ?? 0, 6);
  });
});

describe("a trace that was cut", () => {
  test("keeps its last segments in flight, whatever becomes of them", () => {
    const whole = requireTrace("lost-last-ack");
    const sendsLost = whole.steps.findIndex((step) => step.sent.some(({ fate }) => fate.type === "lost"));
    const cut = { ...whole, steps: whole.steps.slice(0, sendsLost + 1) };
    const layout = layoutLadder(cut, { size: "wide", locale: "en", isPartial: true });
    expect(layout.segments.at(-1)?.fate).toBe("flight");
    expect(layout.segments.at(-1)?.lostWord).toBeNull();
  });
});

/** px per ms of every stretch that is not a fold. */
function scales(layout: LadderLayout): readonly number[] {
  const { knots, folds } = layout.map;
  return knots.slice(1).flatMap(([time, y], i) => {
    const [before, top] = knots[i] ?? [0, 0];
    const isFold = folds.some((fold) => fold.from === before && fold.to === time);
    return isFold || time === before ? [] : [(y - top) / (time - before)];
  });
}

function requireTrace(id: string): Trace {
  const scenario = scenarios.find((candidate) => candidate.id === id);
  if (!scenario) throw new Error(`no scenario "${id}"`);
  return run(scenario);
}

test("a moment between two knots lies between their heights", () => {
  const map = {
    knots: [
      [0, 10],
      [20, 56],
    ] as const,
    folds: [],
  };
  expect(yAt(map, 10)).toBe(33);
  expect(yAt(map, -5)).toBe(10);
  expect(yAt(map, 99)).toBe(56);
});

test("a copy that the network made is named, and not marked as sent by the host", () => {
  const close = { type: "call", host: "A", call: { type: "CLOSE-SOCKET" } } as const;
  const copied = { type: "duplicate", segment: 0, by: 60 } as const;
  const trace = traceOf(play(DEFAULT_SETUP, [close, copied, { type: "wait", for: 100 }]));
  const segments = LOCALES.map((locale) => layoutLadder(trace, { size: "wide", locale }).segments);
  const fins = segments.map((all) => all.filter(({ kind }) => kind === "FIN"));

  expect(fins.map((own) => own.map(({ copy }) => copy))).toEqual([
    [false, true],
    [false, true],
  ]);
  expect(fins.map((own) => own[1]?.label.numbers[0])).toEqual(["copy", "副本"]);
});
