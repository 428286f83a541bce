import { expect, test } from "vitest";
import { landingPath } from "./landing";

test.each([
  ["/quiz/final", "/en/quiz/final"],
  ["/zh-CN/quiz/final", "/en/quiz/final"],
  [undefined, "/zh-CN/learn"],
  ["//example.org", "/zh-CN/learn"],
  ["https://example.org", "/zh-CN/learn"],
])("asked for %s, reading English, having chosen Chinese: %s", (asked, path) => {
  expect(landingPath(asked, "en", "zh-CN")).toBe(path);
});
