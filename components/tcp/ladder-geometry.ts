import type { Host } from "@/lib/tcp/trace";

/** The four sizes a ladder is drawn in, always at 1:1: lesson and front page, each wide and narrow. */
export type LadderSize = "wide" | "narrow" | "front" | "front-narrow";

/** How many timer strips stand beside each life line. */
export type Columns = { readonly [H in Host]: number };

/** The fixed measures of a drawing, in CSS px. */
export interface Geometry {
  readonly size: LadderSize;
  readonly narrow: boolean;
  readonly width: number;
  readonly x: { readonly [H in Host]: number };
  /** Width of a life line: two lanes and the 2 px between them. */
  readonly lifeline: number;
  /** Height of one ordinary flight; keeps slopes under 15°. */
  readonly flight: number;
  /** y of the first event. */
  readonly top: number;
  /** Life line drawn before the first event. */
  readonly lead: number;
  readonly headY: number;
  readonly disc: number;
  readonly strip: { readonly width: number; readonly gap: number; readonly pitch: number };
  /** Where text beside a life line begins. */
  readonly textX: { readonly [H in Host]: number };
  readonly textWidth: { readonly [H in Host]: number };
  /** Column of times; null where the time stands under the state. */
  readonly timeX: { readonly [H in Host]: number | null };
  /** Notes in one or two words. */
  readonly shortNotes: boolean;
  readonly stateLine: number;
  readonly noteLine: number;
  /** How far folds reach over a life line: from its outer side, timers included, to its inner side. */
  readonly waves: { readonly [H in Host]: readonly [from: number, to: number] };
  readonly glyphs: boolean;
  /** Sequence numbers on labels: both, or only the one that matters most. */
  readonly bothNumbers: boolean;
}

export const FOLD_HEIGHT = 18;

/** Room for “ESTABLISHED” beside a narrow drawing. */
const SIDE = 71;

/** Fall per px of way; just under 15°. */
const STEEPEST = 0.265;

/** The measures for a size; narrow drawings move their life lines to make room for timer strips. */
export function geometryFor(size: LadderSize, columns: Columns): Geometry {
  return size === "wide" || size === "front" ? wide(size, columns) : narrow(size, columns);
}

function wide(size: "wide" | "front", columns: Columns): Geometry {
  const lesson = size === "wide";
  const width = lesson ? 932 : 712;
  const x = lesson ? { A: 306, B: 640 } : { A: 262, B: 542 };
  const lifeline = lesson ? 18 : 16;
  const strip = { width: 10, gap: 4, pitch: 14 };
  const inset = (host: Host) => lifeline / 2 + 14 + columns[host] * strip.pitch;
  const textX = { A: x.A - inset("A"), B: x.B + inset("B") };
  // On the front page B has no room for a column of times.
  const timeX = lesson ? { A: 67, B: width - 67 } : { A: 58, B: null };
  return {
    size,
    narrow: false,
    width,
    x,
    lifeline,
    flight: lesson ? 46 : 43,
    top: lesson ? 116 : 98,
    lead: lesson ? 38 : 30,
    headY: lesson ? 26 : 24,
    disc: 14,
    strip,
    textX,
    textWidth: { A: textX.A - 24 - timeX.A - 8, B: (timeX.B ?? width + 8) - 8 - textX.B - 24 },
    timeX,
    shortNotes: !lesson,
    waves: wavesOver(x, lifeline, strip.pitch, columns),
    stateLine: 17,
    noteLine: 16,
    glyphs: true,
    bothNumbers: lesson,
  };
}

function narrow(size: "narrow" | "front-narrow", columns: Columns): Geometry {
  const lesson = size === "narrow";
  const width = 360;
  const lifeline = 13;
  const strip = { width: 8, gap: 3, pitch: 11 };
  const inset = (host: Host) => lifeline / 2 + 8 + columns[host] * strip.pitch;
  const x = { A: Math.max(88, SIDE + inset("A")), B: Math.min(272, width - SIDE - inset("B")) };
  const textX = { A: x.A - inset("A"), B: x.B + inset("B") };
  return {
    size,
    narrow: true,
    width,
    x,
    lifeline,
    flight: Math.min(lesson ? 36 : 34, (x.B - x.A - lifeline) * STEEPEST),
    top: lesson ? 100 : 84,
    lead: lesson ? 30 : 24,
    headY: 22,
    disc: 12,
    strip,
    textX,
    textWidth: { A: textX.A - 1, B: width - 1 - textX.B },
    timeX: { A: null, B: null },
    shortNotes: true,
    waves: wavesOver(x, lifeline, strip.pitch, columns),
    stateLine: 13,
    noteLine: 13,
    glyphs: false,
    bothNumbers: false,
  };
}

function wavesOver(x: Geometry["x"], lifeline: number, pitch: number, columns: Columns): Geometry["waves"] {
  const outer = (host: Host) => lifeline / 2 + 5 + columns[host] * pitch;
  const inner = lifeline / 2 + 10;
  return { A: [x.A - outer("A"), x.A + inner], B: [x.B - inner, x.B + outer("B")] };
}
