type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A response that differs from another in one place. */
export interface Change {
  /** Where, as in `stages.0.segment.ack`, and from what to what. */
  readonly what: string;
  readonly response: unknown;
}

/**
 * Every response that differs from this one in a single value, item or field: each value replaced by each of `values`
 * of its own kind (a number typed as text by its neighbours, too), each item and each field left out.
 */
export function singleChanges(response: unknown, values: readonly (string | number)[]): readonly Change[] {
  return changesOf(response as Json, values).map(({ path, from, to, changed }) => ({
    what: `${path.join(".")}: ${JSON.stringify(from)} → ${JSON.stringify(to) ?? "left out"}`,
    response: changed,
  }));
}

interface Changed {
  readonly path: readonly (string | number)[];
  readonly from: Json;
  readonly to: Json | undefined;
  readonly changed: Json;
}

function changesOf(value: Json, values: readonly (string | number)[]): readonly Changed[] {
  if (typeof value === "string" || typeof value === "number") {
    const others = [...values.filter((other) => typeof other === typeof value), ...neighbours(value)];
    return [...new Set(others)]
      .filter((other) => other !== value)
      .map((to) => ({ path: [], from: value, to, changed: to }));
  }
  if (Array.isArray(value)) {
    return value.flatMap((item: Json, index) => [
      { path: [index], from: item, to: undefined, changed: value.toSpliced(index, 1) },
      ...changesOf(item, values).map(inside(index, (changed) => value.with(index, changed))),
    ]);
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const { [key]: _, ...rest } = value as { readonly [key: string]: Json };
    return [
      { path: [key], from: item, to: undefined, changed: rest },
      ...changesOf(item, values).map(inside(key, (changed) => ({ ...value, [key]: changed }))),
    ];
  });
}

const inside =
  (at: string | number, put: (changed: Json) => Json) =>
  ({ path, changed, ...rest }: Changed): Changed => ({ ...rest, path: [at, ...path], changed: put(changed) });

function neighbours(value: string | number): readonly (string | number)[] {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 0 || value === "") return [];
  const near = [number + 1, Math.max(0, number - 1), number * 2 + 1];
  return typeof value === "number" ? near : near.map(String);
}

/** The ids that a prompt names, and the plain values that it lists: what a response may be made of. */
export function valuesIn(prompt: unknown): readonly (string | number)[] {
  if (typeof prompt !== "object" || prompt === null) return [];
  return Object.entries(prompt).flatMap(([key, value]): readonly (string | number)[] => {
    const isPlain = typeof value === "string" || typeof value === "number";
    return isPlain ? (key === "id" || Array.isArray(prompt) ? [value] : []) : valuesIn(value);
  });
}
