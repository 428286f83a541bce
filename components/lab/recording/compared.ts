import type { Locale } from "@/lib/i18n/locales";
import type { AlignedRow } from "@/lib/tcp/replay/align";
import { recordingWords } from "./recording-words";

/** Below this, two times are the same on every clock of the page. ms */
const NOTHING = 0.05;

/** How the model's row stands to the kernel's, in words: equal, or how late, and how late it may be. */
export function compared(row: AlignedRow, locale: Locale): string {
  const { kernel, model, late, allowed, difference } = row;
  const w = recordingWords[locale];
  if (difference !== null) return w.differences[difference.about];
  if (kernel === null) return model?.kind === "segment" ? w.afterTheEnd : w.notRecorded;
  if (model === null || late === null) return w.notRecorded;
  if (allowed === null && (kernel.kind === "call" || (kernel.kind === "segment" && kernel.isInjected))) return w.given;
  if (Math.abs(late) < NOTHING) return w.sameTime;
  if (allowed === null) return w.follows(lag(late));
  return Math.abs(late) <= allowed ? w.within(lag(late), span(allowed)) : w.carried(lag(late));
}

/** The row whose times are farthest apart, of those that are compared by themselves; counted from 1. */
export function farthestRow(
  rows: readonly AlignedRow[],
): { readonly row: number; readonly late: number; readonly allowed: number } | null {
  let farthest: ReturnType<typeof farthestRow> = null;
  for (const [index, { late, allowed }] of rows.entries()) {
    if (late === null || allowed === null || Math.abs(late) <= Math.abs(farthest?.late ?? 0)) continue;
    farthest = { row: index + 1, late, allowed };
  }
  return farthest;
}

/** "+3.2 ms", "−1.45 s": how much later the model was; the same in both languages. */
export function lag(ms: number): string {
  return `${ms < 0 ? "−" : "+"}${span(Math.abs(ms))}`;
}

/** "3.2 ms", "15 ms", "1.45 s" */
export function span(ms: number): string {
  if (ms >= 1_000) return `${Number((ms / 1_000).toFixed(2))} s`;
  return `${Number(ms.toFixed(ms < 10 ? 1 : 0))} ms`;
}
