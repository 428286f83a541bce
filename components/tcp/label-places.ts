import type { Locale } from "@/lib/i18n/locales";
import { type Box, boxesOverlap, heightsOf, lineCrosses } from "./boxes";
import { segmentName } from "./ladder-rows";
import { bandHeight, type Flight, fallAngle, pointOn, type SegmentLine, segmentLength } from "./ladder-segments";
import { textWidth } from "./text-width";
import { duration, words } from "./words";

/** The label of a segment: its name, then what is written small. It follows the slope of the line. */
export interface SegmentLabel {
  readonly name: string;
  readonly numbers: readonly string[];
  /** Start of the baseline's middle. */
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  readonly box: Box;
}

/** What stands in a label instead of a number, by the id of the segment: a figure that asks for the number. */
export type LabelMasks = Readonly<Record<number, { readonly [F in "seq" | "ack" | "data"]?: string }>>;

interface LabelFaces {
  readonly name: number;
  readonly number: number;
  readonly gap: number;
}

const FACES: { readonly [N in "wide" | "narrow"]: LabelFaces } = {
  wide: { name: 14, number: 12.5, gap: 8 },
  narrow: { name: 12.5, number: 11, gap: 6 },
};

export interface LabelOptions {
  readonly locale: Locale;
  readonly narrow: boolean;
  readonly bothNumbers: boolean;
  /** What labels must not touch: words, crosses. */
  readonly obstacles: readonly Box[];
  readonly masks?: LabelMasks | undefined;
}

export interface Labelled {
  readonly flight: Flight;
  readonly line: SegmentLine;
}

const SLIDES = [
  0, 0.04, -0.04, 0.08, -0.08, 0.12, -0.12, 0.16, -0.16, 0.2, -0.2, 0.24, -0.24, 0.28, -0.28, 0.32, -0.32,
];

/** A place that a label could take, and what speaks against it whatever other labels do. */
interface Place {
  readonly label: SegmentLabel;
  readonly cost: number;
}

/** Where to try: how short, how far from the middle, on which side; and what that costs at least. */
interface Try {
  readonly form: number;
  readonly slide: number;
  readonly under: boolean;
  readonly least: number;
}

/** The tries for so many forms, the cheapest first. */
function triesFor(forms: readonly (readonly string[])[]): readonly Try[] {
  return forms
    .flatMap((numbers, form) =>
      SLIDES.flatMap((slide) =>
        [false, true].map((under): Try => {
          const shortness = numbers.length === 0 ? 95 : form * 25;
          return { form, slide, under, least: shortness + Math.abs(slide) * 100 + (under ? 22 : 0) };
        }),
      ),
    )
    .sort((a, b) => a.least - b.least);
}

/** Forms are alike in how many there are and which of them are empty: their tries are the same. */
const triesByShape = new Map<string, readonly Try[]>();

/** The places for one label. A place is measured when it could be the best: most labels take the first. */
export class LabelPlaces {
  readonly #segment: Labelled;
  readonly #near: readonly SegmentLine[];
  readonly #narrow: boolean;
  readonly #forms: readonly (readonly string[])[];
  readonly #meeting: readonly number[];
  readonly #tries: readonly Try[];
  readonly #measured: Place[] = [];

  constructor(segment: Labelled, near: readonly SegmentLine[], options: LabelOptions) {
    this.#segment = segment;
    this.#near = near;
    this.#narrow = options.narrow;
    this.#forms = numberForms(segment.flight, options);
    this.#meeting = crossings(segment.line, near);
    const shape = this.#forms.map((numbers) => (numbers.length === 0 ? "0" : "1")).join("");
    this.#tries = triesByShape.get(shape) ?? triesFor(this.#forms);
    triesByShape.set(shape, this.#tries);
  }

  /** How far, up or down, the label can reach beyond its line, px. */
  get reach(): number {
    const [top, bottom] = heightsOf(this.#measure(0).label.box);
    return (bottom - top) / 2 + OFF_LINE;
  }

  /** The place with the least against it, among other labels and whatever else is `taken`. */
  cheapest(taken: readonly Box[]): SegmentLabel {
    let best = this.#measure(0);
    let least = best.cost + overlapCost(best, taken);
    for (const [index, { least: atLeast }] of this.#tries.entries()) {
      if (atLeast > least) break;
      const place = this.#measure(index);
      if (place.cost > least) continue;
      const total = place.cost + overlapCost(place, taken);
      if (total < least || (total === least && place.cost < best.cost)) [best, least] = [place, total];
    }
    return best.label;
  }

  #measure(index: number): Place {
    const known = this.#measured[index];
    if (known) return known;
    const { form, slide, under, least } = this.#tries[index] ?? MIDDLE;
    const { line } = this.#segment;
    const label = labelAt(this.#segment, this.#forms[form] ?? [], 0.5 + slide, under, this.#narrow);
    const cost =
      least +
      cornerCost(line, label, 0.5 + slide) +
      crossingCost(line, label, 0.5 + slide, this.#meeting) +
      this.#near.filter((other) => runsThrough(other, label.box, this.#narrow)).length * 110;
    const place = { label, cost };
    this.#measured[index] = place;
    return place;
  }
}

/** A label's middle is not farther from its line than this, px. */
const OFF_LINE = 30;

const MIDDLE: Try = { form: 0, slide: 0, under: false, least: 0 };

function overlapCost({ label }: Place, taken: readonly Box[]): number {
  return taken.filter((box) => boxesOverlap(box, label.box)).length * 1000;
}

/** Fractions at which lines from the other end cross this one. */
function crossings(line: SegmentLine, lines: readonly SegmentLine[]): readonly number[] {
  return lines
    .filter((other) => other.host !== line.host)
    .map((other) => {
      const [gapAtStart, gapAtEnd] = [other.to[1] - line.from[1], other.from[1] - line.to[1]];
      return gapAtStart / (gapAtStart - gapAtEnd);
    })
    .filter((fraction) => fraction > 0.15 && fraction < 0.85);
}

/** Two labels of crossing segments each keep to the half where their own segment starts. */
function crossingCost(line: SegmentLine, label: SegmentLabel, at: number, meeting: readonly number[]): number {
  const length = segmentLength(line);
  const end = at * length + label.box.width / 2;
  return meeting.reduce((sum, fraction) => sum + Math.max(0, end + 4 - fraction * length) * 8, 0);
}

/** Whether a segment's line, or the lower edge of its band, runs through a box. */
function runsThrough({ from, to, octets }: SegmentLine, box: Box, narrow: boolean): boolean {
  const band = octets > 0 ? bandHeight(narrow) : 0;
  return lineCrosses(box, from, to) || (band > 0 && lineCrosses(box, [from[0], from[1] + band], [to[0], to[1] + band]));
}

/** What may stand after the name, the fullest first. What is masked stands in all of them. */
function numberForms({ sent, due, end }: Flight, options: LabelOptions): readonly (readonly string[])[] {
  const { locale, bothNumbers } = options;
  const { segment } = sent;
  const mask = options.masks?.[sent.id] ?? {};
  const word: string[] = [];
  if (sent.again) word.push(words.again[locale]);
  if (sent.copyOf !== undefined) word.push(words.copy[locale]);
  if (sent.stray) word.push(words.stray[locale]);
  if (due !== null) word.push(`+${duration(end - due)}`);
  if (segment.data > 0 || mask.data) word.push(`${mask.data ?? segment.data} B`);
  const seq = `seq ${mask.seq ?? segment.seq}`;
  const ack = segment.ack === null ? null : `ack ${mask.ack ?? segment.ack}`;
  const name = segmentName(sent);
  const main = name === "ACK" && ack ? ack : name === "DATA" ? null : seq;
  const isShort = (number: string) => number === main || (number === seq ? mask.seq : mask.ack) !== undefined;
  const numbers = ack === null ? [seq] : [seq, ack];
  const short = [...word, ...numbers.filter(isShort)];
  const forms = bothNumbers ? [[...word, ...numbers], short] : [short];
  if (Object.keys(mask).length > 0) return forms;
  // Without its word a copy would seem to be sent by the host.
  return [...forms, word, sent.copyOf === undefined ? [] : [words.copy[locale]]];
}

function labelAt(
  { line, flight }: Labelled,
  numbers: readonly string[],
  at: number,
  under: boolean,
  narrow: boolean,
): SegmentLabel {
  const faces = FACES[narrow ? "narrow" : "wide"];
  const name = segmentName(flight.sent);
  const band = line.octets > 0 ? bandHeight(narrow) : 0;
  const [x, y] = pointOn(line, at, under ? 16 + band : -7);
  const angle = fallAngle(line);
  const width =
    textWidth(name, { size: faces.name }) * 1.05 +
    numbers.reduce((sum, text) => sum + faces.gap + textWidth(text, { size: faces.number, mono: true }), 0);
  // The box is centred on the capitals, which rise from the baseline.
  const [cx, cy] = pointOn(line, at, (under ? 16 + band : -7) - faces.name * 0.32);
  return {
    name,
    numbers,
    x,
    y,
    angle,
    box: { x: cx, y: cy, width: width + 6, height: faces.name, angle },
  };
}

/** A label keeps away from the corners where lines begin and end. */
function cornerCost(line: SegmentLine, label: SegmentLabel, at: number): number {
  const length = segmentLength(line);
  const room = Math.min(at * length, (1 - at) * length) - label.box.width / 2;
  if (room < 2) return 400 + (2 - room) * 4;
  return room < 28 ? (28 - room) * 0.5 : 0;
}
