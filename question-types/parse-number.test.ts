import fc from "fast-check";
import { expect, test } from "vitest";
import { parseNumber } from "./parse-number";

test.each([
  ["240", 240],
  [" 240 ", 240],
  ["240.5", 240.5],
  ["1,000", 1000],
  ["1,234,567.25", 1234567.25],
  ["-3", -3],
  ["−3", -3],
  ["+3", 3],
  ["0", 0],
  ["007", 7],
  ["２４０", 240],
  ["１，０００．５", 1000.5],
  ["二百四十", 240],
  ["二四〇", 240],
  ["十", 10],
  ["一百零五", 105],
  ["两万八千", 28000],
  ["一点五", 1.5],
  ["六十", 60],
])("%j is %d", (typed, value) => {
  expect(parseNumber(typed)).toBe(value);
});

test.each([
  "",
  " ",
  "abc",
  "1,5",
  "1,0000",
  ",100",
  "1.",
  ".5",
  "1.2.3",
  "1e9",
  "0x10",
  "Infinity",
  "NaN",
  "240 s",
  "二点",
  "万",
  "-",
  "9".repeat(41),
])("%j is no number", (typed) => {
  expect(parseNumber(typed)).toBeNull();
});

test("every plain decimal number is read as itself", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 999 }), (whole, thousandths) => {
      const typed = `${whole}.${String(thousandths).padStart(3, "0")}`;
      expect(parseNumber(typed)).toBe(Number(typed));
    }),
  );
});

test("full-width and grouped forms of a number are the same number", () => {
  fc.assert(
    fc.property(fc.nat(1e12), (number) => {
      const grouped = number.toLocaleString("en-US");
      const fullWidth = [...grouped]
        .map((letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0))
        .join("");
      expect(parseNumber(grouped)).toBe(number);
      expect(parseNumber(fullWidth)).toBe(number);
    }),
  );
});

test("whatever is typed, the answer is null or finite", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."0123456789.,-+e一二十百千万亿点零") }), (typed) => {
      const number = parseNumber(typed);
      expect(number === null || Number.isFinite(number)).toBe(true);
    }),
  );
});
