/** How a run of text is set in a drawing; widths are estimated, so that layout stays pure and the same everywhere. */
export interface Face {
  readonly size: number;
  readonly mono?: boolean;
  /** `font-stretch` as a fraction; Plex Sans goes down to 0.75. Han text is not stretched. */
  readonly stretch?: number;
}

/** Width in px, a little more than IBM Plex sets it (measured against Plex Sans 600 and Plex Mono 400). */
export function textWidth(text: string, face: Face): number {
  let ems = 0;
  for (const char of text) ems += advance(char, face);
  return ems * face.size;
}

/** What may not be broken: a word, a Han character, a number with its unit behind a no-break space. */
const PIECE = /[^ \u2e80-\uffef]*\u00a0[\u2e80-\uffef]|[\u2e80-\uffef]|[^ \u2e80-\uffef]+ *| +/gu;

/** Breaks at spaces (not at no-break spaces) and between Han characters, so that no line is wider than `width`. */
export function wrapText(text: string, face: Face, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of text.match(PIECE) ?? []) {
    const fits = textWidth((line + piece).trimEnd(), face) <= width;
    const hanging = /^[，。：；、）]/.test(piece);
    if (line !== "" && !fits && !hanging) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  return lines;
}

function advance(char: string, face: Face): number {
  if (char >= "\u2e80") return 1;
  if (face.mono) return 0.6;
  return sansAdvance(char) * (face.stretch ?? 1);
}

function sansAdvance(char: string): number {
  if (" \u00a0.,:;'|!il()".includes(char)) return 0.3;
  if ("fjrt-I[]".includes(char)) return 0.39;
  if ("mwMW".includes(char)) return 0.88;
  if (char >= "A" && char <= "Z") return 0.66;
  if (char >= "0" && char <= "9") return 0.61;
  return 0.57;
}
