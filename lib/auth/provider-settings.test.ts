import { expect, test } from "vitest";
import { configuredProviders, verifiedPrimary } from "./provider-settings";

const address = (email: string, primary: boolean, verified: boolean) => ({ email, primary, verified });

test.each([
  ["the primary one, verified", [address("a@x", false, true), address("b@x", true, true)], "b@x"],
  ["none when the primary one is not verified", [address("a@x", false, true), address("b@x", true, false)], null],
  ["none of none", [], null],
  ["none of an error's body", { message: "Bad credentials" }, null],
])("of GitHub's addresses we take %s", (_case, addresses, expected) => {
  expect(verifiedPrimary(addresses)).toBe(expected);
});

test("without variables there is no provider", () => {
  expect(configuredProviders()).toEqual([]);
});
