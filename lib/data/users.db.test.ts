import { expect, test } from "vitest";
import { testDatabase } from "@/tests/database";
import { createGuest, findGuest, findMember } from "./users";

const database = testDatabase();
const now = new Date("2026-11-23T10:00:00Z");

test("a guest is found again until they have registered", async () => {
  const guest = await createGuest("en", now);
  expect(await findGuest(guest.userId)).toEqual(guest);

  await database().prisma.user.update({ where: { id: guest.userId }, data: { guest: false, email: "a@example.org" } });
  expect(await findGuest(guest.userId)).toBeNull();
});

test("a session of an older version is no session", async () => {
  const { id } = await database().prisma.user.create({ data: { email: "a@example.org", sessionVersion: 1 } });

  expect(await findMember(id, 0)).toBeNull();
  expect(await findMember(id, 1)).toMatchObject({ kind: "member", userId: id });
});
