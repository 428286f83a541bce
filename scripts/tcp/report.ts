import { readFileSync } from "node:fs";

/** How many things were tried and held. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** Tries each one; a thrown error counts as failed and is printed. */
export function tally<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  holds: (item: Item) => boolean,
): Tally {
  let passed = 0;
  for (const item of items) {
    try {
      if (holds(item)) passed += 1;
    } catch (error) {
      console.log(`FAILED ${nameOf(item)}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { passed, failed: items.length - passed };
}

/** Arguments without options, and options by name; an option takes all that follows it up to the next one. */
export function parseArguments(args: readonly string[]): {
  readonly words: readonly string[];
  readonly options: ReadonlyMap<string, readonly string[]>;
} {
  const options = new Map<string, string[]>();
  const words: string[] = [];
  let current = words;
  for (const word of args) {
    if (word.startsWith("--")) {
      const [name = "", value] = word.slice(2).split("=", 2);
      current = value === undefined ? [] : [value];
      options.set(name, current);
    } else current.push(word);
  }
  return { words, options };
}

export const readText = (file: string): string => readFileSync(file, "utf8");
export const readBytes = (file: string): Uint8Array => new Uint8Array(readFileSync(file));
