import { expect, test } from "vitest";
import { PLAIN_VIEW, splitView, withView } from "./view";

test.each([
  [PLAIN_VIEW, ".AC-s2"],
  [{ shown: "both", other: "" } as const, ".AC-s2&show=both"],
  [{ shown: "ladder", other: "linux" } as const, ".AC-s2&with=linux"],
  [{ shown: "states", other: "M16" } as const, ".AC-s2&show=states&with=M16"],
])("%j is %s, and back", (view, text) => {
  expect(withView(".AC-s2", view)).toBe(text);
  expect(splitView(text)).toEqual({ run: ".AC-s2", view });
});

test.each([".AC-s2&show=everything", ".AC-s2&&", ".AC-s2&x=y"])("%s is looked at plainly", (text) => {
  expect(splitView(text)).toEqual({ run: ".AC-s2", view: PLAIN_VIEW });
});
