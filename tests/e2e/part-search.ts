/**
 * Looks for pieces of JSON that may not be told yet, wherever in an answer they stand and in whatever order their fields
 * are: for what a search for sentences cannot find, such as segments, states and the numbers of a key.
 */
export class PartSearch {
  private readonly parts: ReadonlySet<string>;

  /** Every object and list within what is `hidden`, but for those that are also within what may be seen. */
  constructor(hidden: readonly unknown[], shown: readonly unknown[]) {
    const open = new Set(shown.flatMap(partsOf));
    this.parts = new Set(hidden.flatMap(partsOf).filter((part) => !open.has(part)));
  }

  get size(): number {
    return this.parts.size;
  }

  /** What of it is in this answer. */
  find(answer: unknown): readonly string[] {
    return partsOf(answer).filter((part) => this.parts.has(part));
  }
}

/** The value and everything in it that says more than one thing. */
function partsOf(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.values(value);
  return [...(inner.length > 1 ? [canonical(value)] : []), ...inner.flatMap(partsOf)];
}

function canonical(value: object): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
