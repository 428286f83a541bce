/** A response that no page sends: a right one, wrong in one place. */
export interface HostileResponse {
  /** Where, as `stages.0.segment`; empty for the whole. */
  readonly at: string;
  /** In what way, the same words for every type: a test can take one of each, or leave some out. */
  readonly how: string;
  make(): unknown;
}

/** No answer has a longer list, or a longer text that was typed: the work of grading is bounded by these. */
export const LONGEST = { list: 120, text: 40 } as const;

/** So many entries, letters, brackets as nobody should ever have to look at. */
const HUGE = { entries: 100_000, letters: 1_000_000, depth: 10_000 } as const;

/** Ways that take long to make: for a few responses, not for every seed of a generator. */
export const HEAVY: ReadonlySet<string> = new Set(["a huge list", "a huge text", "huge digits", "nested deeply"]);

type Path = readonly (string | number)[];

/** Every way to be wrong at every place of a right response (JSON): missing, of another type, unknown, repeated, oversized. */
export function hostileResponses(right: unknown): readonly HostileResponse[] {
  return placesIn(right, []).flatMap(({ path, value }) => {
    const isField = typeof path.at(-1) === "string";
    const ways: readonly Way[] = [...waysFor(value), ...(isField ? [["missing", () => undefined] as const] : [])];
    return ways.map(([how, make]) => ({ at: path.join("."), how, make: () => replaced(right, path, make()) }));
  });
}

type Way = readonly [how: string, make: () => unknown];

const ANYTHING: readonly { readonly kind: string; readonly way: Way }[] = [
  { kind: "null", way: ["null", () => null] },
  { kind: "boolean", way: ["a boolean", () => true] },
  { kind: "number", way: ["a number", () => 1] },
  { kind: "string", way: ["a text", () => "no-such-id"] },
  { kind: "list", way: ["a list", () => []] },
  { kind: "object", way: ["an object", () => ({})] },
];

function waysFor(value: unknown): readonly Way[] {
  const kind = kindOf(value);
  return [
    ...ANYTHING.filter((each) => each.kind !== kind).map(({ way }) => way),
    ["in a list", () => [value]],
    ["nested deeply", () => nested(HUGE.depth)],
    ...(typeof value === "string" ? waysForText(value) : []),
    ...(typeof value === "number" ? WAYS_FOR_NUMBER : []),
    ...(Array.isArray(value) ? waysForList(value) : []),
    ...(kind === "object" ? waysForObject(value as object) : []),
  ];
}

function waysForText(text: string): readonly Way[] {
  return [
    ["an empty text", () => ""],
    ["an unknown text", () => "no-such-id"],
    ["NaN in words", () => "NaN"],
    ["infinity in words", () => "Infinity"],
    ["an exponent in words", () => "1e9"],
    ["a hexadecimal number in words", () => "0x10"],
    ["__proto__ as a text", () => "__proto__"],
    ["constructor as a text", () => "constructor"],
    ["with a NUL", () => `${text}\0`],
    ["with half a surrogate pair", () => `${text}\ud800`],
    ["padded with blanks", () => `${text}${" ".repeat(LONGEST.text)}`],
    ["padded with zeros", () => `${"0".repeat(LONGEST.text)}${text}`],
    ["a huge text", () => "x".repeat(HUGE.letters)],
    ["huge digits", () => "1".repeat(HUGE.letters)],
  ];
}

const WAYS_FOR_NUMBER: readonly Way[] = [
  ["a negative number", () => -1],
  ["a fraction", () => 0.5],
  ["a huge number", () => 1e308],
  ["more than an integer can be", () => 2 ** 53],
  ["a number in words", () => "1"],
];

function waysForList(list: readonly unknown[]): readonly Way[] {
  const entry = list[0] ?? null;
  return [
    ["one entry more than any list has", () => Array.from({ length: LONGEST.list + 1 }, () => entry)],
    ["a huge list", () => Array.from({ length: HUGE.entries }, () => entry)],
    ["everything twice", () => [...list, ...list]],
    ["with an unknown entry", () => [...list, "no-such-id"]],
    ["with null in it", () => [...list, null]],
    ["a list as an object", () => ({ ...list, length: list.length })],
  ];
}

function waysForObject(object: object): readonly Way[] {
  const [first] = Object.values(object);
  const withField = (name: string, value: unknown) => () => {
    const copy = { ...object };
    // By definition: an assignment to `__proto__` would change the prototype.
    Object.defineProperty(copy, name, { value, enumerable: true, configurable: true, writable: true });
    return copy;
  };
  return [
    ["with an unknown field", withField("surprise", first ?? 1)],
    ["with __proto__", withField("__proto__", first ?? {})],
    ["with constructor", withField("constructor", first ?? {})],
    ["with toString", withField("toString", first ?? {})],
    ["an object as entries", () => Object.entries(object)],
  ];
}

function placesIn(value: unknown, path: Path): readonly { readonly path: Path; readonly value: unknown }[] {
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(Object(value) === value ? (value as object) : {});
  return [{ path, value }, ...entries.flatMap(([name, inner]) => placesIn(inner, [...path, name]))];
}

/** The value with another one at a place; undefined takes the field away. */
function replaced(value: unknown, path: Path, by: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return by;
  if (Array.isArray(value)) return value.map((inner, index) => (index === name ? replaced(inner, rest, by) : inner));
  return Object.fromEntries(
    Object.entries(value as object).flatMap(([each, inner]) => {
      const next = each === name ? replaced(inner, rest, by) : inner;
      return next === undefined ? [] : [[each, next]];
    }),
  );
}

function nested(depth: number): unknown {
  let value: unknown = [];
  for (let level = 1; level < depth; level++) value = [value];
  return value;
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "list" : typeof value;
}
