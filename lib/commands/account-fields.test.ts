import { expect, test } from "vitest";
import { fields } from "./account-fields";

type Field = keyof typeof fields;

function problem(field: Field, value: unknown): string | null {
  const result = fields[field].safeParse(value);
  return result.success ? null : (result.error.issues[0]?.message ?? "");
}

test.each<[Field, unknown, string | null]>([
  ["name", "Lin", null],
  ["name", "   ", "required"],
  ["name", undefined, "required"],
  ["name", "x".repeat(61), "name-long"],
  ["email", "a@example.org", null],
  ["email", "", "required"],
  ["email", "a@", "email"],
  ["email", "a b@example.org", "email"],
  ["email", `${"a".repeat(250)}@example.org`, "email"],
  ["newPassword", "0123456789", null],
  ["newPassword", "长一点的密码也可以的", null],
  ["newPassword", "", "required"],
  ["newPassword", "012345678", "password-short"],
  ["newPassword", "x".repeat(201), "password-long"],
  ["password", "short", null],
  ["password", "", "required"],
  ["locale", "zh-CN", null],
  ["locale", "fr", "required"],
])("%s %j: %s", (field, value, expected) => {
  expect(problem(field, value)).toBe(expected);
});

test("an address is kept in lower case and without spaces around it", () => {
  expect(fields.email.parse("  Ada@Example.ORG ")).toBe("ada@example.org");
});

test("a password is kept as it was typed", () => {
  expect(fields.newPassword.parse("  spaces count  ")).toBe("  spaces count  ");
});
