import type { Localized } from "@/lib/i18n/locales";
import type { AlphabetId } from "@/lib/tcp/machines/alphabet";
import { cellsOf } from "@/lib/tcp/machines/compare-machines";
import { cellAt, type Machine } from "@/lib/tcp/machines/machine";
import { machineWith, type Place, placeId, type RightCell, type SaidCell, sendOf } from "./cells";
import { referenceFor, type TableProfile } from "./model";

export interface Prompt {
  readonly text: Localized;
  /** Whose rules the table follows. */
  readonly profile: TableProfile;
  readonly alphabet: AlphabetId;
  /** The cells that are shown. */
  readonly given: Machine["rows"];
  /** The cells that are asked for. Whatever is neither given nor missing cannot happen. */
  readonly missing: readonly Place[];
}

export interface Key {
  /** The missing cells as the model has them, in their order. */
  readonly cells: readonly RightCell[];
}

export interface Response {
  /** By `placeId`; a cell may be left out, or half filled in. */
  readonly cells: Readonly<Record<string, SaidCell>>;
}

/** What the model has in the missing cells. */
export function rightCells({ profile, alphabet, missing }: Omit<Prompt, "text" | "given">): readonly RightCell[] {
  return missing.map(({ state, input }) => {
    const cell = cellAt(referenceFor(profile, alphabet), state, input);
    if (!cell) throw new Error(`${input} cannot happen in ${state}`);
    return { state, input, send: sendOf(cell), next: cell.next };
  });
}

/** What is asked, with what is given and what is right put in by the model. */
export function promptAndKey(asked: Omit<Prompt, "given">): { readonly prompt: Prompt; readonly key: Key } {
  const ids = new Set(asked.missing.map(placeId));
  const shown = cellsOf(referenceFor(asked.profile, asked.alphabet)).filter((cell) => !ids.has(placeId(cell)));
  const cells = new Map(shown.map((each) => [placeId(each), each.cell]));
  const { rows } = machineWith(
    { alphabet: asked.alphabet, given: {}, missing: shown },
    (at) => cells.get(placeId(at)) ?? null,
  );
  return { prompt: { ...asked, given: rows }, key: { cells: rightCells(asked) } };
}
