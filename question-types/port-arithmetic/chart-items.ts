import { changeOf, demandOf, numberFor, REUSE_DELAY, tuplesOf } from "./compute";
import type { Ask, Setup } from "./setup";
import type { Key, Prompt, Response } from "./type";
import { baseValue } from "./units";

/**
 * Where a number stands in a drawing of 4-tuples over time: a count is a height, a time lies on the axis of time, and a
 * rate is the slope of a line from the origin, which reaches `level` at time `until`.
 */
export type Place =
  | { readonly type: "level"; readonly level: number }
  | { readonly type: "slope"; readonly level: number; readonly until: number }
  | { readonly type: "time"; readonly at: number };

/** A number in the drawing. */
export interface ChartItem {
  readonly ask: Ask;
  /** Its place among the questions, from 1. */
  readonly number: number;
  readonly whose: "right" | "mine";
  /** In the base unit of what is asked. */
  readonly value: number;
  readonly place: Place;
}

/** A moment and how many 4-tuples, or records, are in use by then; s. */
export type Moment = readonly [at: number, count: number];

export interface Chart {
  /** Length of TIME-WAIT, s: where the axis ends. */
  readonly timeWait: number;
  /** The highest count on the axis. */
  readonly most: number;
  readonly items: readonly ChartItem[];
  /** What is in use at the wanted rate; empty if nobody says which. */
  readonly inUse: readonly Moment[];
}

/** How many times higher than the right ones the learner's count may be and still be drawn to scale. */
const REACH = 3;

/** Room above them where something lies beyond, so that its mark is not taken for one of theirs. */
const HEADROOM = 1.2;

/** The right numbers, and those of the learner's that are not right, with their places. */
export function chartOf(
  { setup, asks }: Pick<Prompt, "setup" | "asks">,
  key: Key,
  response: Response | null,
  wrong: readonly Ask[],
): Chart {
  const items = key.answers.flatMap(({ ask, value }): ChartItem[] => {
    const number = asks.indexOf(ask) + 1;
    const typed = response?.values[ask];
    const mine = typed && wrong.includes(ask) ? baseValue(ask, typed) : null;
    return [
      { ask, number, whose: "right", value, place: placeOf(ask, value, setup, true) },
      ...(mine === null
        ? []
        : [{ ask, number, whose: "mine" as const, value: mine, place: placeOf(ask, mine, setup, false) }]),
    ];
  });
  const inUse = inUseOf(setup, asks);
  const levels = (whose: ChartItem["whose"]) =>
    items.flatMap((item) => (item.whose === whose && item.place.type !== "time" ? [item.place.level] : []));
  const right = Math.max(1, ...levels("right"), ...inUse.map(([, count]) => count));
  const mine = levels("mine");
  const drawn = Math.max(right, ...mine.filter((level) => level <= REACH * right));
  const most = mine.some((level) => level > drawn) ? drawn * HEADROOM : drawn;
  return { timeWait: setup.timeWait, most, items, inUse };
}

function placeOf(ask: Ask, value: number, setup: Setup, isRight: boolean): Place {
  switch (ask) {
    case "tuples":
    case "time-waits":
    case "ports-held":
    case "acceptor-ports":
      return { type: "level", level: value };
    case "sources-needed":
      return { type: "level", level: value * tuplesOf(setup) };
    case "exhausted-after":
      return { type: "time", at: value };
    case "rate":
      return { type: "slope", level: value * setup.timeWait, until: setup.timeWait };
    case "rate-after-change": {
      const change = changeOf(setup);
      const isReused = isRight && change.type === "tw-reuse" && change.timestamps;
      const until = isReused ? REUSE_DELAY : setup.timeWait;
      return { type: "slope", level: value * until, until };
    }
  }
}

/** Rises at the wanted rate until nothing is left, or until as many end as begin. */
function inUseOf(setup: Setup, asks: readonly Ask[]): readonly Moment[] {
  if (setup.demand === null) return [];
  if (!asks.includes("exhausted-after"))
    return [
      [0, 0],
      [setup.timeWait, demandOf(setup) * setup.timeWait],
    ];
  const end = Math.min(numberFor("exhausted-after", setup), setup.timeWait);
  return [
    [0, 0],
    [end, end * demandOf(setup)],
    [setup.timeWait, end * demandOf(setup)],
  ];
}
