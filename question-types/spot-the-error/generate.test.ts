import { expect, test } from "vitest";
import { seededRandom } from "@/lib/grading/random";
import { LOCALES, type Localized } from "@/lib/i18n/locales";
import { generate, KINDS } from "./generate";
import { SIZE } from "./paragraph";
import { STATEMENT_KINDS } from "./statements";
import { STORIES } from "./stories";
import { runOf } from "./story";
import spotTheError from "./type";

const SEEDS = Array.from({ length: 500 }, (_, seed) => seed);

test("500 seeds: each a valid question of its band, met by its right answer only", () => {
  let before = "";
  for (const seed of SEEDS) {
    const { prompt, key, difficulty } = generate(seed, null);
    const answer = (right: boolean) =>
      spotTheError.response(prompt).parse(spotTheError.respond({ prompt, key }, right, seededRandom(String(seed))));

    expect(spotTheError.prompt.parse(prompt)).toEqual(prompt);
    expect(spotTheError.key(prompt).parse(key)).toEqual(key);
    expect(spotTheError.grade({ prompt, key }, answer(true))).toEqual({
      fraction: 1,
      feedback: [],
      misconceptions: [],
    });
    expect(spotTheError.grade({ prompt, key }, answer(false)).fraction).toBeLessThan(1);
    expect(difficulty).toBeGreaterThanOrEqual(SIZE.least);
    expect(difficulty).toBeLessThanOrEqual(SIZE.most);
    expect(Object.keys(key.errors).length).toBeGreaterThanOrEqual(SIZE.leastWrong);
    expect(Object.keys(key.errors).length).toBeLessThanOrEqual(SIZE.mostWrong);
    const shown = JSON.stringify(prompt);
    expect(shown).not.toBe(before);
    before = shown;
    for (const text of textsIn(key)) for (const locale of LOCALES) expect(shown).not.toContain(text[locale]);
  }
});

test.each(KINDS)("%s: 40 questions, no two alike, and no statement twice in one", (kind) => {
  const made = SEEDS.slice(0, 40).map((seed) => generate(seed, kind).prompt);

  expect(new Set(made.map((prompt) => JSON.stringify(prompt))).size).toBe(40);
  expect(generate(9, kind)).toEqual(generate(9, kind));
  for (const { statements } of made)
    expect(new Set(statements.map(({ text }) => text.en)).size).toBe(statements.length);
});

test("a wrong variant never says what a right statement of the same run says", () => {
  for (const story of STORIES) {
    for (const seed of SEEDS.slice(0, 30)) {
      const run = runOf(story.tell(seededRandom(`${story.kind} ${seed}`)));
      const statements = STATEMENT_KINDS.flatMap((kind) => kind(run));
      const truths = new Set(statements.map(({ truth }) => truth.en));

      for (const { wrongs } of statements) for (const { text } of wrongs) expect(truths).not.toContain(text.en);
      expect(statements.length).toBeGreaterThanOrEqual(SIZE.least);
    }
  }
});

test("every kind of statement is made about some run", () => {
  const runs = STORIES.map((story) => runOf(story.tell(seededRandom(story.kind))));

  for (const kind of STATEMENT_KINDS)
    expect(
      runs.some((run) => kind(run).length > 0),
      kind.name,
    ).toBe(true);
  expect(STATEMENT_KINDS.length).toBeGreaterThanOrEqual(10);
});

test("both ends play both parts", () => {
  const settings = SEEDS.slice(0, 30).map((seed) => generate(seed, "ordinary-close").prompt.setting.en);

  expect(settings.some((text) => text.includes("A’s program calls"))).toBe(true);
  expect(settings.some((text) => text.includes("B’s program calls"))).toBe(true);
});

test("an unknown kind is refused", () => {
  expect(() => generate(1, "gremlins")).toThrow('No story "gremlins"');
});

/** Every text that a key holds. */
function textsIn(value: unknown): Localized[] {
  if (typeof value !== "object" || value === null) return [];
  if ("en" in value && "zh-CN" in value) return [value as Localized];
  return Object.values(value).flatMap(textsIn);
}
