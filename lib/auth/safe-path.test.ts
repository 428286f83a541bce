import { expect, test } from "vitest";
import { safePath } from "./safe-path";

test.each([
  ["/", "/"],
  ["/learn/tcp-close/why-four", "/learn/tcp-close/why-four"],
  ["/zh-CN/quiz/final?from=home#q3", "/zh-CN/quiz/final?from=home#q3"],
  ["/learn/../account", "/account"],
  ["/learn?to=https://example.org", "/learn?to=https://example.org"],
  ["/apiary", "/apiary"],
])("%s leads on", (raw, path) => {
  expect(safePath(raw)).toBe(path);
});

test.each([
  ["nothing", undefined],
  ["twice in the query", ["/a", "/b"]],
  ["empty", ""],
  ["a word", "learn"],
  ["a whole address", "https://example.org/"],
  ["a scheme without slashes", "javascript:alert(1)"],
  ["a host after two slashes", "//example.org"],
  ["a host after three slashes", "///example.org"],
  ["a backslash for the second slash", "/\\example.org"],
  ["a backslash later on", "/learn\\..\\x"],
  ["a tab that parsers drop", "/\t/example.org"],
  ["a line break", "/learn\r\nSet-Cookie: a=b"],
  ["two slashes after dots are resolved", "/.//example.org"],
  ["a space in front", " /learn"],
  ["an endpoint", "/api/auth/signout"],
  ["an endpoint behind dots", "/learn/../api/me"],
  ["a very long path", `/${"a".repeat(600)}`],
])("refused: %s", (_case, raw) => {
  expect(safePath(raw)).toBeNull();
});
