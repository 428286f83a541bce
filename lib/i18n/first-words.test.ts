import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstWords } from "./first-words";

describe("firstWords", () => {
  test("a short text stays whole, without the marks of code", () => {
    expect(firstWords("Which end enters `TIME-WAIT`?", "en", 60)).toBe("Which end enters TIME-WAIT?");
  });

  test("a long one ends with a whole word and no punctuation", () => {
    expect(firstWords("B closes first; A answers, and then waits.", "en", 17)).toBe("B closes first…");
    expect(firstWords("B的程序先关闭，A的TCP已经立刻确认了B的FIN。", "zh-CN", 16)).toBe("B的程序先关闭…");
  });

  test("it is the beginning of the text, and fits", () => {
    const words = fc.array(fc.constantFrom("FIN", "ACK,", "关闭", "，", "seq", " ", "a"), { maxLength: 40 });
    fc.assert(
      fc.property(words, fc.integer({ min: 4, max: 40 }), (parts, columns) => {
        const text = parts.join("");
        const first = firstWords(text, "zh-CN", columns);
        const plain = text.replaceAll(/\s+/g, " ").trim();
        expect(plain.startsWith(first.replace(/…$/, ""))).toBe(true);
        expect(
          [...first].reduce((width, character) => width + (/[关闭，]/.test(character) ? 2 : 1), 0),
        ).toBeLessThanOrEqual(columns);
      }),
    );
  });
});
