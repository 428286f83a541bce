import { expect, test } from "vitest";
import { citedSources } from "./cited-sources";

test("every cited RFC has a title and stands once", () => {
  const { rfcs } = citedSources();
  expect(rfcs.filter(({ title }) => title === "").map(({ id }) => id)).toEqual([]);
  expect(rfcs.map(({ id }) => id)).toContain("rfc9293");
  expect(new Set(rfcs.map(({ id }) => id)).size).toBe(rfcs.length);
});

test("kernel files, manual pages and articles are told apart", () => {
  const { kernel, manuals } = citedSources();
  expect(kernel.every(({ id }) => id.startsWith("kernel:"))).toBe(true);
  expect(manuals.some(({ id }) => id.startsWith("man:"))).toBe(true);
  expect(manuals.some(({ id }) => /^(rfc|kernel:|recording:)/.test(id))).toBe(false);
  expect([...kernel, ...manuals].every(({ url }) => url?.startsWith("https://"))).toBe(true);
});
