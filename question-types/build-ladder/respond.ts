import { oneOf, type Random } from "@/lib/grading/random";
import { run } from "@/lib/tcp";
import { expectedOf, type Key, type Row } from "./derive";
import type { Prompt, Response } from "./type";

/** Wrong is typically an ACK number taken from the wrong place, or a segment left out. */
export function respond(
  { prompt, key }: { readonly prompt: Prompt; readonly key: Key },
  right: boolean,
  random: Random,
): Response {
  const rows: Row[] = expectedOf(run(key.script)).map(({ row }) => row);
  if (right) return { rows };
  const left = Math.floor(random() * rows.length);
  if (random() < 0.4) return { rows: rows.filter((_, index) => index !== left) };
  const at = oneOf(
    [...rows.keys()].filter((index) => rows[index]?.ack !== undefined),
    random,
  );
  const others = prompt.numbers.filter((number) => number !== rows[at]?.ack);
  return { rows: rows.map((row, index) => (index === at ? { ...row, ack: oneOf(others, random) } : row)) };
}
