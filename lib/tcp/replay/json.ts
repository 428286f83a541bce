import { RecordingError } from "./recording";

/** Looks into JSON whose shape is not known, and says where it is not what it should be. */
export class Json {
  constructor(
    readonly value: unknown,
    readonly path = "",
  ) {}

  static parse(text: string): Json {
    try {
      return new Json(JSON.parse(text));
    } catch (error) {
      throw new RecordingError(error instanceof Error ? error.message : "is not JSON", "");
    }
  }

  get isNothing(): boolean {
    return this.value === undefined || this.value === null;
  }

  get(key: string): Json {
    const { value } = this;
    if (typeof value !== "object" || value === null || Array.isArray(value)) return this.fail("is not an object");
    return new Json(Object.getOwnPropertyDescriptor(value, key)?.value, this.path === "" ? key : `${this.path}.${key}`);
  }

  entries(): readonly (readonly [string, Json])[] {
    const { value } = this;
    if (typeof value !== "object" || value === null || Array.isArray(value)) return this.fail("is not an object");
    return Object.entries(value).map(([key, inner]) => [key, new Json(inner, `${this.path}.${key}`)]);
  }

  list(): readonly Json[] {
    if (!Array.isArray(this.value)) return this.fail("is not a list");
    return this.value.map((inner: unknown, index) => new Json(inner, `${this.path}[${index}]`));
  }

  text(): string {
    return typeof this.value === "string" ? this.value : this.fail("is not a text");
  }

  number(least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY): number {
    const { value } = this;
    if (typeof value !== "number" || !Number.isFinite(value)) return this.fail("is not a number");
    return value < least || value > most ? this.fail(`lies outside ${least} … ${most}`) : value;
  }

  flag(): boolean {
    return typeof this.value === "boolean" ? this.value : this.fail("is neither true nor false");
  }

  /** Null or missing gives null; anything else is looked at. */
  optional<T>(look: (json: Json) => T): T | null {
    return this.isNothing ? null : look(this);
  }

  fail(message: string): never {
    throw new RecordingError(message, this.path);
  }
}
