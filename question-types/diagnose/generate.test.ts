import { expect, test } from "vitest";
import { seededRandom } from "@/lib/grading/random";
import { LOCALES, type Localized } from "@/lib/i18n/locales";
import { CATALOGUE } from "./causes";
import { FIX_CATALOGUE } from "./fixes";
import { generate } from "./generate";
import { INCIDENTS } from "./incidents";
import { markableLines } from "./question";
import diagnose from "./type";

const SEEDS = Array.from({ length: 500 }, (_, seed) => seed);

test("500 seeds: each a valid question of its band, met by its right answer only", () => {
  let before = "";
  for (const seed of SEEDS) {
    const { prompt, key, difficulty } = generate(seed, null);
    const answer = (right: boolean) =>
      diagnose.response(prompt).parse(diagnose.respond({ prompt, key }, right, seededRandom(String(seed))));

    expect(diagnose.prompt.parse(prompt)).toEqual(prompt);
    expect(diagnose.key(prompt).parse(key)).toEqual(key);
    expect(diagnose.grade({ prompt, key }, answer(true))).toEqual({ fraction: 1, feedback: [], misconceptions: [] });
    expect(diagnose.grade({ prompt, key }, answer(false)).fraction).toBeLessThan(1);
    expect(difficulty).toBeGreaterThanOrEqual(8);
    expect(difficulty).toBeLessThanOrEqual(17);
    const shown = JSON.stringify(prompt);
    expect(shown).not.toBe(before);
    before = shown;
    for (const text of remarksIn(key)) for (const locale of LOCALES) expect(shown).not.toContain(text[locale]);
  }
});

test.each(INCIDENTS.map((incident) => [incident.kind, incident] as const))("%s: 40 cases, all different", (kind) => {
  const shown = SEEDS.slice(0, 40).map((seed) => JSON.stringify(generate(seed, kind).prompt));

  expect(new Set(shown).size).toBe(40);
  expect(generate(7, kind)).toEqual(generate(7, kind));
});

test.each(INCIDENTS.map((incident) => [incident.kind, incident] as const))(
  "%s: some lines tell, at least two do not, and every remark is met in some case",
  (kind, incident) => {
    const met = SEEDS.slice(0, 40).flatMap((seed) =>
      generate(seed, kind).key.remarks.map(({ why }) => why.en.replace(/\d+/g, "")),
    );
    const { key, prompt } = generate(11, kind);
    const count = (role: string) =>
      key.remarks.filter((remark) => remark.role === role).reduce((sum, { lines }) => sum + lines.length, 0);

    expect(count("tells")).toBeGreaterThanOrEqual(1);
    expect(count("innocent")).toBeGreaterThanOrEqual(2);
    expect(count("tells") + count("neutral") + count("innocent")).toBe(markableLines(prompt).length);
    for (const { why } of Object.values(incident.build(seededRandom("any")).remarks)) {
      expect(met).toContain(why.en.replace(/\d+/g, ""));
    }
  },
);

test("every cause that occurs has its incident or stands beside one, and every fix is offered somewhere", () => {
  const causes = new Set(INCIDENTS.flatMap(({ cause, otherCauses }) => [cause, ...otherCauses]));
  const fixes = new Set(INCIDENTS.flatMap(({ fix, otherFixes }) => [fix, ...otherFixes]));

  expect([...causes].toSorted()).toEqual(Object.keys(CATALOGUE).toSorted());
  expect([...fixes].toSorted()).toEqual(Object.keys(FIX_CATALOGUE).toSorted());
});

test("an unknown kind is refused", () => {
  expect(() => generate(1, "gremlins")).toThrow('No incident "gremlins"');
});

/** Every text that a key holds. */
function remarksIn(value: unknown): Localized[] {
  if (typeof value !== "object" || value === null) return [];
  if ("en" in value && "zh-CN" in value) return [value as Localized];
  return Object.values(value).flatMap(remarksIn);
}
