import fc from "fast-check";
import { expect, test } from "vitest";
import { samples } from "./samples";
import numericType, { grade, type Key, type Prompt } from "./type";

const [sample] = samples;
if (!sample) throw new Error("numeric has no samples");
const { prompt, key } = sample.question;
const label = { en: "seconds", "zh-CN": "秒" };
const seconds: Prompt = { text: label, units: [{ id: "s", label, factor: 1 }] };

test.each([
  { name: "the value in the base unit", value: "240", unit: "s", fraction: 1 },
  { name: "the same in another unit", value: "4", unit: "min", fraction: 1 },
  { name: "the same in a unit with a rounding factor", value: "240,000", unit: "ms", fraction: 1 },
  { name: "full-width digits", value: "２４０", unit: "s", fraction: 1 },
  { name: "another value", value: "241", unit: "s", fraction: 0 },
])("$name earns $fraction", ({ value, unit, fraction }) => {
  expect(grade({ prompt, key }, { value, unit }).fraction).toBe(fraction);
});

test("a typical error is named, in whatever unit it was given", () => {
  const score = grade({ prompt, key }, { value: "1", unit: "min" });

  expect(score.misconceptions).toEqual(["M20"]);
  expect(score.feedback[0]?.text).toEqual(key.typicalErrors[1]?.why);
});

test.each([
  { value: "240", unit: "min", says: "The number is right, the unit is not." },
  { value: "500", unit: "s", says: "That is too large." },
  { value: "3", unit: "s", says: "That is too small." },
])("$value $unit: $says", ({ value, unit, says }) => {
  expect(grade({ prompt, key }, { value, unit }).feedback[0]?.text.en).toBe(says);
});

test("a relative tolerance reaches as far on both sides and no further", () => {
  const within: Key = { value: 100, tolerance: { relative: 0.05 }, typicalErrors: [] };
  const fraction = (value: string) => grade({ prompt: seconds, key: within }, { value, unit: "s" }).fraction;

  expect(["95", "105"].map(fraction)).toEqual([1, 1]);
  expect(["94.9", "105.1"].map(fraction)).toEqual([0, 0]);
});

test("any number is right exactly if it lies within the absolute tolerance", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1000, max: 1000 }),
      fc.integer({ min: -1000, max: 1000 }),
      fc.nat(50),
      (value, given, n) => {
        const within: Key = { value, tolerance: { absolute: n }, typicalErrors: [] };
        const { fraction } = grade({ prompt: seconds, key: within }, { value: String(given), unit: "s" });
        expect(fraction).toBe(Math.abs(given - value) <= n ? 1 : 0);
      },
    ),
  );
});

test("a prompt without a base unit and a typical error that would be right are refused", () => {
  const noBase = { ...prompt, units: prompt.units.filter(({ factor }) => factor !== 1) };
  const why = { en: "No.", "zh-CN": "不。" };

  expect(numericType.prompt.safeParse(noBase).success).toBe(false);
  expect(numericType.key(prompt).safeParse({ ...key, typicalErrors: [{ value: 240, why }] }).success).toBe(false);
});

test.each(["", "24O", "1e999", "240 s"])("%j is refused before grading", (value) => {
  expect(numericType.response(prompt).safeParse({ value, unit: "s" }).success).toBe(false);
});
