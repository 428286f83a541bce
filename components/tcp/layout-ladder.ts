import type { Locale } from "@/lib/i18n/locales";
import type { Host, Trace } from "@/lib/tcp/trace";
import { type Box, boxesOverlap, heightsOf, lineCrosses, textBox } from "./boxes";
import { indexByHeight } from "./height-index";
import type { LabelMasks, SegmentLabel } from "./label-places";
import { FOLD_HEIGHT, type Geometry, geometryFor, type LadderSize } from "./ladder-geometry";
import { type Bracket, brackets, type Lane, lanes, type Strip, strips, timerColumns } from "./ladder-parts";
import { formerWaits, ROW_FACES, type RowText, rowHeight, rowTexts, rowWidth, type StepRemarks } from "./ladder-rows";
import {
  flights,
  type LinesNear,
  lineHeights,
  ordinaryFlight,
  pointOn,
  type SegmentLine,
  segmentLines,
} from "./ladder-segments";
import { labelPlacer } from "./place-labels";
import { textWidth } from "./text-width";
import { buildTimeMap, type TimeMap, yAt } from "./time-map";
import { HOSTS, timerRuns } from "./timer-runs";
import { duration, phrases, words } from "./words";

/** A row of text with its place: `y` is the baseline of the first line, `tickY` the moment it speaks of. */
export interface PlacedRow extends RowText {
  readonly y: number;
  readonly tickY: number;
  readonly box: Box;
}

export interface PlacedSegment extends SegmentLine {
  /** Placed when it is first asked for. */
  readonly label: SegmentLabel;
  /** The word beside the cross of a lost one. */
  readonly lostWord: { readonly x: number; readonly y: number; readonly box: Box } | null;
}

export interface PlacedFold {
  readonly y: number;
  readonly height: number;
  readonly leftOut: number;
  readonly text: string;
  readonly x: number;
  readonly box: Box;
}

/** Everything a ladder draws, in px, top to bottom. Plain data; `drawn at` is decided later by a `Moment`. */
export interface LadderLayout {
  readonly geometry: Geometry;
  readonly locale: Locale;
  readonly height: number;
  /** Where life lines end. */
  readonly bottom: number;
  readonly map: TimeMap;
  readonly lanes: readonly Lane[];
  readonly strips: readonly Strip[];
  readonly brackets: readonly Bracket[];
  readonly folds: readonly PlacedFold[];
  readonly segments: readonly PlacedSegment[];
  readonly rows: readonly PlacedRow[];
  readonly heads: { readonly [H in Host]: { readonly name: string; readonly role: string } };
  /** y of each step, by index. */
  readonly stepY: readonly number[];
  readonly stepCount: number;
}

export interface LadderOptions {
  readonly size: LadderSize;
  readonly locale: Locale;
  /** The trace was cut: what is on its way stays on its way. */
  readonly isPartial?: boolean;
  /** Draw the last long wait to a scale of its own, this high. */
  readonly waitHeight?: number;
  readonly masks?: LabelMasks | undefined;
  readonly remarks?: StepRemarks | undefined;
}

/** Turns a trace into the geometry of a ladder: pure, and the same on the server and in the browser. */
export function layoutLadder(trace: Trace, options: LadderOptions): LadderLayout {
  const { size, locale, isPartial = false } = options;
  const runs = timerRuns(trace);
  const columns = timerColumns(runs);
  const used = (host: Host) =>
    1 + Math.max(-1, ...[...columns].map(([run, column]) => (run.host === host ? column : -1)));
  const geometry = geometryFor(size, { A: used("A"), B: used("B") });
  const { narrow, shortNotes } = geometry;
  const formerEnds = options.waitHeight === undefined;

  const texts = rowTexts(trace, {
    locale,
    narrow,
    shortNotes,
    noteWidth: geometry.textWidth,
    runs,
    formerEnds,
    remarks: options.remarks,
  });
  const sent = flights(trace, isPartial);
  const usual = ordinaryFlight(trace);
  const pxPerMs = geometry.flight / Math.max(usual.A, usual.B, 0.001);
  const instants = unique([
    ...trace.steps.map((step) => step.at),
    ...sent.flatMap(({ start, end, lostAt, due }) => [start, end, lostAt ?? end, due ?? end]),
    ...(formerEnds ? formerWaits(trace, runs).map((run) => run.expiresAt) : []),
  ]);
  const lastWait = runs.findLast((run) => run.name === "TIME-WAIT");
  const map = buildTimeMap({
    instants,
    pxPerMs,
    top: geometry.top,
    lead: geometry.lead,
    foldOver: geometry.flight * 3.2,
    hanging: texts.map((row) => ({ side: row.host, at: row.at, height: rowHeight(row, geometry) })),
    ...(options.waitHeight && lastWait
      ? { wait: { from: lastWait.startedAt, to: lastWait.expiresAt, height: options.waitHeight } }
      : {}),
  });

  const rows = placeRows(texts, geometry, map);
  const lastY = map.knots.at(-1)?.[1] ?? geometry.top;
  const bottom = lastY + 26;
  const flightOf = new Map(sent.map((flight) => [flight.sent.id, flight]));
  const lines = segmentLines(sent, geometry, map);
  const index = indexByHeight(lines, lineHeights);
  const near: LinesNear = (top, end) => index.between(top, end);
  const folds = placeFolds(map, geometry, locale, near);
  const crosses = lines.filter((line) => line.fate === "lost");
  const crossBoxes = crosses.map((line): Box => {
    const [x, y] = pointOn(line, line.lostAt ?? 1);
    return { x, y, width: 13, height: 13, angle: 0 };
  });
  const lostWords = placeLostWords(
    crosses,
    geometry,
    locale,
    near,
    folds.map((fold) => fold.box),
  );
  const labelled = lines.flatMap((line) => {
    const flight = flightOf.get(line.id);
    return flight ? [{ flight, line }] : [];
  });
  const labelOf = labelPlacer(labelled, near, {
    locale,
    narrow,
    bothNumbers: geometry.bothNumbers,
    masks: options.masks,
    obstacles: [...folds.map((fold) => fold.box), ...crossBoxes, ...[...lostWords.values()].map((word) => word.box)],
  });

  return {
    geometry,
    locale,
    height: Math.ceil(Math.max(bottom, ...rows.map((row) => row.box.y + row.box.height / 2 + 8))),
    bottom,
    map,
    lanes: lanes(trace, map, bottom),
    strips: strips(trace, runs, columns, geometry, map, bottom),
    brackets: brackets(runs, columns, geometry, map),
    folds,
    segments: labelled.map(({ line }, index) => ({
      ...line,
      get label() {
        return labelOf(index);
      },
      lostWord: lostWords.get(line.id) ?? null,
    })),
    rows,
    heads: heads(trace, locale, geometry),
    stepY: trace.steps.map((step) => yAt(map, step.at)),
    stepCount: trace.steps.length,
  };
}

/** What of a layout is drawn: everything up to `y` has happened, and the first `position` steps. */
export interface Moment {
  readonly position: number;
  readonly y: number;
}

/** How far a segment on its way is drawn: past its label. */
export const IN_FLIGHT = 0.8;

/** The moment after `position` steps: shortly before what happens next. */
export function momentAfter(layout: LadderLayout, position: number): Moment {
  const { stepY, stepCount, geometry } = layout;
  if (position >= stepCount) return { position: stepCount, y: Number.POSITIVE_INFINITY };
  const next = stepY[position] ?? geometry.top;
  const last = stepY[position - 1];
  if (last === undefined) return { position, y: next - geometry.lead / 2 };
  return { position, y: last + Math.max((next - last) * IN_FLIGHT, 6) };
}

/** Every text of a layout with its box, for tests that none covers another. */
export function textBoxes(layout: LadderLayout): readonly { readonly text: string; readonly box: Box }[] {
  return [
    ...layout.rows.map((row) => ({ text: `${row.host} ${row.state ?? ""} ${row.notes.join(" ")}`, box: row.box })),
    ...layout.segments.map(({ label }) => ({ text: `${label.name} ${label.numbers.join(" ")}`, box: label.box })),
    ...layout.segments.flatMap(({ lostWord }) => (lostWord ? [{ text: "lost", box: lostWord.box }] : [])),
    ...layout.folds.map(({ text, box }) => ({ text, box })),
  ];
}

/** Rows beside their moments; one that would cover the row above it moves down. */
function placeRows(texts: readonly RowText[], geometry: Geometry, map: TimeMap): readonly PlacedRow[] {
  const { narrow } = geometry;
  const placed: PlacedRow[] = [];
  for (const host of HOSTS) {
    let free = 0;
    for (const row of texts.filter((text) => text.host === host)) {
      const tickY = row.step < 0 ? yAt(map, row.at) - geometry.lead + 8 : yAt(map, row.at);
      const height = rowHeight(row, geometry);
      const top = Math.max(tickY - (narrow ? 7 : 9), free);
      free = top + height + 2;
      const face = ROW_FACES[narrow ? "narrow" : "wide"];
      const width = rowWidth(row, narrow) + (geometry.glyphs ? 24 : 0);
      const x = geometry.textX[host] + (host === "A" ? -width / 2 : width / 2);
      placed.push({
        ...row,
        y: top + face.state.size * (narrow ? 0.95 : 1),
        tickY,
        box: { x, y: top + height / 2, width, height, angle: 0 },
      });
    }
  }
  return placed;
}

/** The words of a fold stand in its middle, or beside a segment that passes through it. */
function placeFolds(map: TimeMap, geometry: Geometry, locale: Locale, near: LinesNear): readonly PlacedFold[] {
  const size = geometry.narrow ? 11.5 : 12.5;
  const [left, right] = [geometry.x.A + geometry.lifeline, geometry.x.B - geometry.lifeline];
  return map.folds.map((fold) => {
    const leftOut = fold.to - fold.from;
    const text = phrases.fold[locale](duration(leftOut));
    const width = textWidth(text, { size }) + 6;
    const baseline = fold.y + fold.height / 2 + 4;
    const places = [0.5, 0.32, 0.68, 0.25, 0.75].map((part) => left + (right - left) * part);
    const boxes = places.map((x) => ({ x, box: textBox(x, baseline, width, size, "middle") }));
    const lines = near(fold.y - size, fold.y + fold.height + size);
    const free = boxes.find(({ box }) => !lines.some((line) => lineCrosses(box, line.from, line.to)));
    const chosen = free ?? boxes[0] ?? { x: (left + right) / 2, box: textBox(0, baseline, width, size, "middle") };
    return { y: fold.y, height: FOLD_HEIGHT, leftOut, text, ...chosen };
  });
}

function placeLostWords(
  crosses: readonly SegmentLine[],
  geometry: Geometry,
  locale: Locale,
  near: LinesNear,
  taken: readonly Box[],
): ReadonlyMap<number, { readonly x: number; readonly y: number; readonly box: Box }> {
  const size = geometry.narrow ? 11.5 : 13;
  const text = words.lost[locale];
  const width = textWidth(text, { size }) + 3;
  const placed = new Map<number, { readonly x: number; readonly y: number; readonly box: Box }>();
  const occupied = indexByHeight(taken, heightsOf);
  for (const line of crosses) {
    const [x, y] = pointOn(line, line.lostAt ?? 1);
    const onwards = line.host === "A" ? 1 : -1;
    const candidates = [
      [x + onwards * 16, y - 8],
      [x, y - 11],
      [x, y + 20],
      [x + onwards * 16, y + 20],
      [x - onwards * 18, y + 20],
    ].map(([wordX = 0, wordY = 0]) => ({ x: wordX, y: wordY, box: textBox(wordX, wordY, width, size, "middle") }));
    const cost = ({ box }: { readonly box: Box }) =>
      occupied.between(...heightsOf(box)).filter((other) => boxesOverlap(box, other)).length * 10 +
      near(...heightsOf(box)).filter((other) => lineCrosses(box, other.from, other.to)).length;
    const best = candidates.reduce((a, b) => (cost(b) < cost(a) ? b : a));
    placed.set(line.id, best);
    occupied.add(best.box, ...heightsOf(best.box));
  }
  return placed;
}

/** Who closed first, told only once a FIN has gone out. */
function heads(trace: Trace, locale: Locale, geometry: Geometry): LadderLayout["heads"] {
  const finStep = (host: Host) => trace.steps.find((step) => !step.before[host].finSent && step.after[host].finSent);
  const [a, b] = [finStep("A"), finStep("B")];
  const role = (mine: typeof a, other: typeof a, host: Host) => {
    if (!mine) return "";
    if (other && !mine.before[host].finReceived && !other.before[host === "A" ? "B" : "A"].finReceived)
      return words.closesToo[locale];
    return (mine.before[host].finReceived ? words.closesSecond : words.closesFirst)[locale];
  };
  const [roleA, roleB] = [role(a, b, "A"), role(b, a, "B")];
  if (geometry.size === "front" || geometry.size === "front-narrow")
    return { A: { name: roleA || words.hostA[locale], role: "" }, B: { name: roleB || words.hostB[locale], role: "" } };
  return { A: { name: words.hostA[locale], role: roleA }, B: { name: words.hostB[locale], role: roleB } };
}

function unique(times: readonly number[]): readonly number[] {
  return [...new Set(times)].sort((a, b) => a - b);
}
