import { textWidth } from "@/components/tcp/text-width";
import type { State } from "@/lib/tcp/state";
import type { Host } from "@/lib/tcp/trace";
import { type ComparedStep, numbersOf } from "./compare";

/** The measures of the two drawings, in CSS px. */
export interface OverlaySize {
  readonly name: "wide" | "narrow";
  readonly width: number;
  readonly x: { readonly [H in Host]: number };
  readonly lifeline: number;
  /** How far a segment falls on its way. */
  readonly fall: number;
}

export const SIZES: readonly OverlaySize[] = [
  { name: "wide", width: 640, x: { A: 158, B: 482 }, lifeline: 16, fall: 26 },
  { name: "narrow", width: 320, x: { A: 84, B: 236 }, lifeline: 12, fall: 15 },
];

export interface OverlayRow {
  readonly step: ComparedStep;
  readonly top: number;
  /** Where the step happens: states stand here, and what is sent starts here. */
  readonly y: number;
  /** Where the predicted segment is said, and where its line starts. */
  readonly saidY: number;
  readonly saidFrom: number;
}

export interface OverlayLane {
  readonly host: Host;
  readonly state: State;
  readonly from: number;
  readonly to: number;
}

export interface OverlayLayout {
  readonly size: OverlaySize;
  readonly rows: readonly OverlayRow[];
  readonly lanes: readonly OverlayLane[];
  readonly height: number;
}

const HEAD = 46;
const EVENT = 46;
const STATE_LINES = 44;

/** One row under the other, each as high as what stands in it: steps, not times, are compared. */
export function layoutOverlay(steps: readonly ComparedStep[], size: OverlaySize): OverlayLayout {
  let top = HEAD;
  const rows = steps.map((step): OverlayRow => {
    const y = top + EVENT;
    const below = (numbers: readonly string[]) => (fitsAbove(size, numbers) ? 0 : 14);
    const saidY = step.sent ? y + size.fall + 22 + below(numbersOf(step.sent)) : y + 26;
    const saidFrom = saidY + 20;
    const isLine = step.said !== null && step.said.flags !== "none";
    const middle =
      step.said === null ? saidY - 10 : isLine ? saidFrom + size.fall + 10 + below(step.said.numbers) : saidY + 24;
    const isStateSaid = step.ends.A.said !== null || step.ends.B.said !== null;
    const row = { step, top, y, saidY, saidFrom };
    top = Math.max(middle, y + (isStateSaid ? STATE_LINES : 14)) + 10;
    return row;
  });
  return { size, rows, lanes: lanesOf(rows, top), height: top };
}

/** Whether a name and its numbers find room above a line; else the second number goes below. */
export function fitsAbove({ x, lifeline }: OverlaySize, numbers: readonly string[]): boolean {
  const text = ["SYN ACK", ...numbers].join("  ");
  return textWidth(text, { size: 12.5, mono: true }) < x.B - x.A - lifeline - 24;
}

function lanesOf(rows: readonly OverlayRow[], bottom: number): readonly OverlayLane[] {
  return (["A", "B"] as const).flatMap((host) => {
    const lanes: OverlayLane[] = [];
    let from = HEAD;
    let state = rows[0]?.step.ends[host].before;
    for (const { step, y } of rows) {
      const { is } = step.ends[host];
      if (state && is !== state) {
        lanes.push({ host, state, from, to: y });
        from = y;
      }
      state = is;
    }
    return state ? [...lanes, { host, state, from, to: bottom }] : lanes;
  });
}
