import type { Locale } from "./locales";

/** Wide characters, Chinese ones and their punctuation, take two columns. */
const WIDE = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFF60]/;

/** The beginning of a text for a list: whole words, no more than so many columns, without the backticks that mark code. */
export function firstWords(text: string, locale: Locale, columns: number): string {
  const plain = text.replaceAll("`", "").replaceAll(/\s+/g, " ").trim();
  if (widthOf(plain) <= columns) return plain;

  let kept = "";
  for (const { segment } of new Intl.Segmenter(locale, { granularity: "word" }).segment(plain)) {
    // One column is left for the ellipsis.
    if (widthOf(kept + segment) >= columns) break;
    kept += segment;
  }
  return `${kept.replace(/[\s\p{P}]+$/u, "")}…`;
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : 1;
  return width;
}
