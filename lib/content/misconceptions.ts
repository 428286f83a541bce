import { MISCONCEPTIONS } from "@/content/misconceptions";
import type { Misconception } from "./define";

/** The false belief with this number; null for a number that was never given. */
export function findMisconception(id: string): Misconception | null {
  const all: Readonly<Record<string, Misconception>> = MISCONCEPTIONS;
  return Object.hasOwn(all, id) ? (all[id] ?? null) : null;
}
