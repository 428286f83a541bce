import { heightsOf } from "./boxes";
import { lineHeights } from "./ladder-segments";
import type { LadderLayout, PlacedRow, PlacedSegment } from "./layout-ladder";

type Heights = readonly [top: number, bottom: number];

/** How far what belongs to a segment can reach beyond its line, px: a long label on a steep one reaches farthest. */
const AROUND_LINE = 200;

/**
 * What of a ladder reaches into the heights from `top` to `bottom`, px, each in its own place. Life lines and timers
 * that go on beyond are cut there, so that neither the number nor the size of what is drawn grows with the run.
 */
export function ladderWindow(layout: LadderLayout, top: number, bottom: number): LadderLayout {
  const isIn = ([from, to]: Heights) => from <= bottom && to >= top;
  const cut = <Part extends { readonly from: number; readonly to: number }>(parts: readonly Part[]): readonly Part[] =>
    parts
      .filter(({ from, to }) => isIn([from, to]))
      .map((part) => ({ ...part, from: Math.max(part.from, top), to: Math.min(part.to, bottom) }));
  return {
    ...layout,
    bottom: Math.min(layout.bottom, bottom),
    lanes: cut(layout.lanes),
    strips: layout.strips.filter((strip) => isIn([strip.from, Math.max(strip.to, strip.planned, strip.ghost ?? 0)])),
    brackets: layout.brackets.filter(({ from, to }) => isIn([from, to])),
    folds: layout.folds.filter(({ y, height }) => isIn([y, y + height])),
    segments: layout.segments.filter((segment) => isIn(segmentHeights(segment))),
    rows: layout.rows.filter((row) => isIn(rowHeights(row))),
  };
}

function segmentHeights(segment: PlacedSegment): Heights {
  const [top, bottom] = lineHeights(segment);
  return [top - AROUND_LINE, Math.max(bottom + AROUND_LINE, segment.dueY ?? 0)];
}

/** A row with the tick that leads to it. */
function rowHeights({ box, tickY }: PlacedRow): Heights {
  const [top, bottom] = heightsOf(box);
  return [Math.min(top, tickY), Math.max(bottom, tickY)];
}
