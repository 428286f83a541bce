/** Gives equal values the same small number, so that a state of the world is a few numbers. */
export class Interner<Value> {
  readonly #numbers = new Map<string, number>();
  readonly #values: Value[] = [];
  readonly #most: number;
  readonly #keyOf: (value: Value) => string;

  /**
   * @param most how many different values fit into the words of a state
   * @param keyOf the same text for equal values, and only for them
   */
  constructor(most: number, keyOf: (value: Value) => string = canonical) {
    this.#most = most;
    this.#keyOf = keyOf;
  }

  get size(): number {
    return this.#values.length;
  }

  numberOf(value: Value): number {
    const key = this.#keyOf(value);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#values.length;
    if (number >= this.#most) throw new RangeError(`more than ${this.#most} different values: tighten the bounds`);
    this.#numbers.set(key, number);
    this.#values.push(value);
    return number;
  }

  valueOf(number: number): Value {
    const value = this.#values[number];
    if (value === undefined) throw new RangeError(`no value has the number ${number}`);
    return value;
  }
}

/** JSON with the fields in the order of their names: equal values, equal text. Fields that are undefined do not count. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join()}}`;
}
