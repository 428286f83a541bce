import { type Box, heightsOf } from "./boxes";
import { type HeightIndex, indexByHeight } from "./height-index";
import { type Labelled, type LabelOptions, LabelPlaces, type SegmentLabel } from "./label-places";
import { type LinesNear, lineHeights, type SegmentLine } from "./ladder-segments";

/** How often labels make room for each other. */
const ROUNDS = 3;

/** Labels are placed this many at a time, with so many before and after that they may have to make room for. */
const PIECE = 64;
const MARGIN = 24;

/**
 * Finds a place for the label of each segment, by its index: in the middle above its line if it can be, else slid
 * along it, below it, or shortened. A piece of a long run is placed when one of its labels is asked for: most are
 * never seen.
 */
export function labelPlacer(
  segments: readonly Labelled[],
  near: LinesNear,
  options: LabelOptions,
): (index: number) => SegmentLabel {
  const obstacles = indexByHeight(options.obstacles, heightsOf);
  const place = (from: number, until: number) => placeTogether(segments.slice(from, until), near, obstacles, options);
  const pieces = new Map<number, ReadonlyMap<number, SegmentLabel>>();
  const isShort = segments.length <= PIECE + MARGIN;
  return (index) => {
    const piece = isShort ? 0 : Math.floor(index / PIECE);
    const start = piece * PIECE;
    const labels = pieces.get(piece) ?? place(Math.max(0, start - MARGIN), start + PIECE + MARGIN);
    pieces.set(piece, labels);
    const label = labels.get(segments[index]?.line.id ?? -1);
    if (label === undefined) throw new RangeError(`no segment ${index}`);
    return label;
  };
}

/** Several rounds, since the first label is placed before it knows the others. */
function placeTogether(
  segments: readonly Labelled[],
  near: LinesNear,
  obstacles: HeightIndex<Box>,
  options: LabelOptions,
): ReadonlyMap<number, SegmentLabel> {
  const candidates = segments.map((segment) => {
    const { line } = segment;
    const [top, bottom] = lineHeights(line);
    const others = near(top - 40, bottom + 40).filter((other) => other.id !== line.id && isNear(other, line));
    const places = new LabelPlaces(segment, others, options);
    return { id: line.id, places, heights: [top - places.reach, bottom + places.reach] as const };
  });
  const byHeight = indexByHeight(candidates, ({ heights }) => heights);
  const around = candidates.map(({ id, heights }) => ({
    labels: byHeight.between(...heights).flatMap((other) => (other.id === id ? [] : [other.id])),
    boxes: obstacles.between(...heights),
  }));
  const placed = new Map<number, SegmentLabel>();
  for (let round = 0; round < ROUNDS; round++) {
    let isSettled = true;
    for (const [index, { id, places }] of candidates.entries()) {
      const { labels = [], boxes = [] } = around[index] ?? {};
      const label = places.cheapest([...labels.flatMap((other) => placed.get(other)?.box ?? []), ...boxes]);
      isSettled &&= placed.get(id) === label;
      placed.set(id, label);
    }
    if (isSettled) break;
  }
  return placed;
}

/** Whether a line comes so close to another, upwards or downwards, that its label could touch it. */
function isNear(a: SegmentLine, b: SegmentLine): boolean {
  return a.from[1] - 40 < b.to[1] && b.from[1] - 40 < a.to[1];
}
