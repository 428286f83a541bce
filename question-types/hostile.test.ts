import { describe, expect, test } from "vitest";
import { seededRandom } from "@/lib/grading/random";
import { HEAVY, type HostileResponse, hostileResponses } from "@/tests/hostile-responses";
import { MAY_BE_TAKEN, mayBeTaken } from "@/tests/may-be-taken";
import { type AnyQuestionType, questionTypes } from "./registry";

/** How many questions of each generator are answered, and with which part of what is hostile: another part each time. */
const SEEDS = 200;
const PARTS = 25;

interface Asked {
  readonly question: { readonly prompt: unknown; readonly key: unknown };
  readonly right: unknown;
}

describe.each([...questionTypes.values()].map((type) => [type.name, type] as const))("%s", (_, type) => {
  const samples: readonly Asked[] = type.samples.map(({ question, right }) => ({ question, right: asJson(right) }));

  test("refuses what is wrong anywhere in a response, however large, and grades what may be taken", () => {
    const taken = samples.flatMap((asked) => takenOf(type, asked, hostileResponses(asked.right)));

    expect(taken.filter((one) => !mayBeTaken(type.name, one))).toEqual([]);
    // What is listed above is really taken; otherwise the list says something false.
    expect(taken.length > 0).toBe(MAY_BE_TAKEN.has(type.name));
  });

  if (type.generate) {
    test("does so for every seed", () => {
      const random = seededRandom(`hostile ${type.name}`);
      const seeds = Array.from({ length: SEEDS }, () => Math.floor(random() * 2 ** 32));
      const off = seeds.flatMap((seed, number) => {
        const asked = askedBy(type, seed);
        const part = hostileResponses(asked.right).filter(
          ({ how }, index) => index % PARTS === number % PARTS && !HEAVY.has(how),
        );
        return takenOf(type, asked, part)
          .filter((one) => !mayBeTaken(type.name, one))
          .map((one) => `seed ${seed}: ${one}`);
      });

      expect(off).toEqual([]);
    });
  }

  test("refuses responses of every other type", () => {
    const others = [...questionTypes.values()].filter(({ name }) => name !== type.name);
    const taken = samples.flatMap(({ question }) => {
      const schema = type.response(question.prompt);
      return others.flatMap(({ name, samples: foreign }) =>
        foreign
          .flatMap(({ right, wrong }) => [right, wrong])
          .filter((response) => schema.safeParse(asJson(response)).success)
          .map(() => name),
      );
    });

    expect(taken).toEqual([]);
  });

  test("refuses a response to another question, or grades it as one to its own", () => {
    const generated = type.generate ? [1, 2, 3, 4, 5].map((seed) => askedBy(type, seed)) : [];
    const all = [...samples, ...generated];

    for (const { question, right } of all) {
      const isGraded = graderOf(type, question);
      expect(isGraded(right)).toBe(true);
      for (const other of all) isGraded(other.right);
    }
  });
});

function askedBy(type: AnyQuestionType, seed: number): Asked {
  const question = type.generate?.(seed, null);
  if (!question) throw new Error(`"${type.name}" has no generator`);
  return { question, right: asJson(type.respond(question, true, seededRandom(`${seed}`))) };
}

/** What the type takes of these, as `place: way`; it must be able to grade that. */
function takenOf(type: AnyQuestionType, { question }: Asked, responses: readonly HostileResponse[]): string[] {
  const isGraded = graderOf(type, question);
  return responses.filter(({ make }) => isGraded(make())).map(({ at, how }) => `${at}: ${how}`);
}

/** Whether a response is taken; what is taken must have a grade. */
function graderOf(type: AnyQuestionType, question: Asked["question"]): (response: unknown) => boolean {
  const schema = type.response(question.prompt);
  return (response) => {
    const parsed = schema.safeParse(response);
    if (!parsed.success) return false;
    const { fraction } = type.grade(question, parsed.data);
    expect(fraction).toBeGreaterThanOrEqual(0);
    expect(fraction).toBeLessThanOrEqual(1);
    return true;
  };
}

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
