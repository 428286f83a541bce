import type { Question, QuestionType } from "./define";

/** Seeds are 0 … 2^32 − 1. */
const SEEDS = 2 ** 32;

/**
 * Makes a question of the content whose words come from the model: everything that a question is
 * asked by is what the type's `generate` makes of seed `first`. Lessons are printed with that one;
 * attempts and further practice take other seeds, see `lib/content/variants.ts`.
 *
 * Throws if the type cannot do it, so that such a file is noticed as soon as the content is loaded.
 */
export function generated<Prompt, Key, Response>(
  type: QuestionType<Prompt, Key, Response>,
  question: {
    readonly id: string;
    readonly role: Question["role"];
    /** One of the kinds that the type can make; left out: any of them. */
    readonly kind?: string;
    readonly first: number;
  },
): Question<Prompt, Key> {
  const { id, role, kind = null, first } = question;
  return withSeed(type, { id, role, generator: { kind } }, first);
}

/** One question of each of these kinds, to be practised beside a lesson. */
export function practice<Prompt, Key, Response>(
  type: QuestionType<Prompt, Key, Response>,
  kinds: readonly string[],
): readonly Question<Prompt, Key>[] {
  return kinds.map((kind) => generated(type, { id: `${type.name}-${kind}`, role: "practice", kind, first: 1 }));
}

/** The question that a generated question is for this seed. Throws if its type would not take it. */
export function withSeed<Prompt, Key, Response>(
  type: QuestionType<Prompt, Key, Response>,
  question: Required<Pick<Question, "id" | "role" | "generator">>,
  seed: number,
): Question<Prompt, Key> {
  const { id, role, generator } = question;
  if (!type.generate) throw new Error(`"${id}": no model makes questions of type "${type.name}"`);
  if (!Number.isInteger(seed) || seed < 0 || seed >= SEEDS) throw new Error(`"${id}": ${seed} is no seed`);

  const { kind, prompt, key, explanation, targets, sources } = type.generate(seed, generator.kind);
  if (generator.kind !== null && kind !== generator.kind) {
    throw new Error(`"${id}": type "${type.name}" makes no "${generator.kind}"`);
  }
  const checked = type.prompt.parse(prompt);
  return {
    id,
    type: type.name,
    role,
    prompt: checked,
    key: type.key(checked).parse(key),
    explanation,
    targets,
    sources,
    generator,
  };
}

/** A seed from a random number 0 ≤ x < 1. */
export function seedFrom(random: () => number): number {
  return Math.floor(random() * SEEDS);
}
