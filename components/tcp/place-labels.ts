import { heightsOf } from "./boxes";
import { indexByHeight } from "./height-index";
import { type Labelled, type LabelOptions, LabelPlaces, type SegmentLabel } from "./label-places";
import { type LinesNear, lineHeights, type SegmentLine } from "./ladder-segments";

/** How often labels make room for each other. */
const ROUNDS = 3;

/**
 * Finds a place for every label: in the middle above its line if it can be, else slid along it, below it,
 * or shortened. Several rounds, since the first label is placed before it knows the others. Everything looks
 * only at what is `near` it in height, so that it takes time in proportion to the number of segments.
 */
export function placeLabels(
  segments: readonly Labelled[],
  near: LinesNear,
  options: LabelOptions,
): ReadonlyMap<number, SegmentLabel> {
  const obstacles = indexByHeight(options.obstacles, heightsOf);
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
