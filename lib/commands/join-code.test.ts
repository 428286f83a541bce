import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { newJoinCode, normalJoinCode, withFreshCode } from "./join-code";

test("a code is eight characters, none of which looks like another", () => {
  for (let turn = 0; turn < 200; turn++) expect(newJoinCode(randomBytes)).toMatch(/^[2-9A-HJKMNP-Z]{8}$/);
});

test("octets of the last, broken round are thrown away", () => {
  const rounds = [Uint8Array.of(255, 254, 253, 252, 251, 250, 249, 248), Uint8Array.of(0, 1, 30, 31, 32, 61, 62, 247)];

  expect(newJoinCode(() => rounds.shift() ?? new Uint8Array())).toBe("23Z23Z2Z");
});

test("a typed code may have small letters, spaces and hyphens", () => {
  expect(normalJoinCode(" abcd-23 45 ")).toBe("ABCD2345");
});

test("a code that is taken is drawn again, but not for ever", async () => {
  let left = 3;
  expect(await withFreshCode(randomBytes, async (code) => (--left === 0 ? code : null))).toHaveLength(8);
  await expect(withFreshCode(randomBytes, async () => null)).rejects.toThrow("chance");
});
