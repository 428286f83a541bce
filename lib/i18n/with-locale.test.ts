import { expect, test } from "vitest";
import { withLocale } from "./with-locale";

test.each([
  ["/", "/zh-CN"],
  ["/en", "/zh-CN"],
  ["/zh-CN", "/zh-CN"],
  ["/en/learn/tcp-close", "/zh-CN/learn/tcp-close"],
  ["/en?from=mail", "/zh-CN?from=mail"],
  ["/learn#four", "/zh-CN/learn#four"],
  ["/entry", "/zh-CN/entry"],
])("%s is %s", (path, localized) => {
  expect(withLocale(path, "zh-CN")).toBe(localized);
});
