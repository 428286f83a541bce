import type { Random } from "@/lib/grading/random";
import { oneOf } from "@/lib/grading/random";
import { cellAt } from "@/lib/tcp/machines/machine";
import { placeId, type SaidCell, sendOf } from "./cells";
import { referenceFor, suspectsFor } from "./model";
import type { Key, Prompt, Response } from "./question";
import { isDeviation } from "./recognise";

/** Wrong is typically what one wrong model does; where none can be seen, one cell in which nothing happens. */
export function respond(
  { prompt, key }: { readonly prompt: Prompt; readonly key: Key },
  right: boolean,
  random: Random,
): Response {
  const { profile, alphabet, missing } = prompt;
  const answer = new Map(
    key.cells.map((cell): [string, SaidCell] => [placeId(cell), { send: cell.send, next: cell.next }]),
  );
  if (right) return { cells: Object.fromEntries(answer) };
  const reference = referenceFor(profile, alphabet);
  const visible = suspectsFor(profile, alphabet).filter((suspect) =>
    missing.some((place) => isDeviation(suspect, place, reference)),
  );
  if (visible.length === 0) return { cells: Object.fromEntries([...answer].slice(1)) };
  const suspect = oneOf(visible, random);
  for (const place of missing) {
    const cell = cellAt(suspect.machine, place.state, place.input);
    if (cell) answer.set(placeId(place), { send: sendOf(cell), next: cell.next });
  }
  return { cells: Object.fromEntries(answer) };
}
