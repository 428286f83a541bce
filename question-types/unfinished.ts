import { useState } from "react";

/** Where a view keeps what was entered but is no response yet: half a judgement, a number that cannot be read. */
export interface UnfinishedPlace {
  /** What was last kept, or anything at all: the browser had it meanwhile. Null for nothing. */
  readonly kept: unknown;
  /** Takes JSON. */
  keep(entered: unknown): void;
}

/**
 * What was entered but is no response yet, and how to change it (null: nothing is left of it). Without a place it
 * lives as long as the view. `read` makes sense of what was kept, whatever it is; it gets null for nothing.
 */
export function useUnfinished<Entered>(
  place: UnfinishedPlace | undefined,
  read: (kept: unknown) => Entered,
): readonly [Entered, (entered: Entered | null) => void] {
  const [own, setOwn] = useState<unknown>(null);
  return place ? [read(place.kept), (entered) => place.keep(entered)] : [read(own), setOwn];
}

/** The fields of an object; none of anything else. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

/** A text, or nothing. */
export function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
