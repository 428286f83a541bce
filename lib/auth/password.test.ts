import { expect, test } from "vitest";
import { hashPassword, verifyPassword } from "./password";

test("a password is recognised by its hash, another one is not", async () => {
  const hash = await hashPassword("correct horse");
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await verifyPassword(hash, "correct horse")).toBe(true);
  expect(await verifyPassword(hash, "Correct horse")).toBe(false);
});

test("without a hash no password is right, not even the decoy's own", async () => {
  expect(await verifyPassword(null, "xxxxxxxxxxxx")).toBe(false);
  expect(await verifyPassword(null, "")).toBe(false);
});
