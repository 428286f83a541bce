import { expect, test } from "vitest";
import { textWidth, wrapText } from "./text-width";

const FACE = { size: 10 };

test("a Han character is one em wide, a monospaced one 0.6", () => {
  expect(textWidth("折叠", FACE)).toBe(20);
  expect(textWidth("seq", { size: 10, mono: true })).toBeCloseTo(18);
});

test("lines break at spaces, never at a no-break space", () => {
  expect(wrapText("timer starts: 2\u00a0MSL\u00a0=\u00a0240\u00a0s", FACE, 70)).toEqual([
    "timer starts:",
    "2\u00a0MSL\u00a0=\u00a0240\u00a0s",
  ]);
});

test("Chinese breaks between characters, but not before a comma", () => {
  expect(wrapText("还剩很久，拨回", FACE, 40)).toEqual(["还剩很久，", "拨回"]);
});

test("a number keeps its Chinese unit", () => {
  expect(wrapText("拨回 240\u00a0秒", FACE, 45)).toEqual(["拨回", "240\u00a0秒"]);
});

test("what fits stays on one line, and no text is lost", () => {
  expect(wrapText("program gets 512 B", FACE, 500)).toEqual(["program gets 512 B"]);
  expect(wrapText("program gets 512 B", FACE, 40).join(" ")).toBe("program gets 512 B");
});
