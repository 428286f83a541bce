import { expect, test } from "vitest";
import { testDatabase } from "@/tests/database";
import { signInWithProvider } from "./sign-ins";
import { createGuest, registerGuest } from "./users";

const database = testDatabase();
const now = new Date("2026-11-23T10:00:00Z");
const octocat = { provider: "github", providerAccountId: "583231", name: "Octo Cat", email: "octo@example.org" };

const member = (userId: string) => ({ kind: "member", userId, name: "" }) as const;

test("an unknown identity makes a member, a known one finds it again", async () => {
  const first = await signInWithProvider(octocat, null, "zh-CN", now);
  const again = await signInWithProvider({ ...octocat, email: "changed@example.org" }, null, "en", now);

  expect(first).toMatchObject({ outcome: "signed-in", signIn: { locale: "zh-CN" } });
  expect(again).toEqual(first);
  expect(await database().prisma.user.findMany({ select: { email: true, guest: true } })).toEqual([
    { email: octocat.email, guest: false },
  ]);
});

test("a guest keeps their row, without the password of a registration that nobody signed in to", async () => {
  const guest = await createGuest("en", now);
  await registerGuest(guest, { name: "X", email: "x@example.org", passwordHash: "hash", locale: "en" });

  const result = await signInWithProvider(octocat, guest, "en", now);

  expect(result).toMatchObject({ outcome: "signed-in", signIn: { userId: guest.userId } });
  expect(await database().prisma.user.findMany({ select: { email: true, passwordHash: true } })).toEqual([
    { email: octocat.email, passwordHash: null },
  ]);
});

test("an address that has an account here does not open it", async () => {
  const db = database().prisma;
  const { id } = await db.user.create({ data: { email: octocat.email, passwordHash: "hash" } });

  expect(await signInWithProvider(octocat, null, "en", now)).toEqual({ outcome: "known-email" });
  expect(await db.account.count()).toBe(0);

  // Its owner signs in first, and connects the identity there.
  expect(await signInWithProvider(octocat, member(id), "en", now)).toMatchObject({ signIn: { userId: id } });
  expect(await signInWithProvider(octocat, null, "en", now)).toMatchObject({ signIn: { userId: id } });
});

test("an address that somebody registered and never signed in to goes to whom the provider vouches for", async () => {
  const squatter = await createGuest("en", now);
  await registerGuest(squatter, { name: "S", email: octocat.email, passwordHash: "hash", locale: "en" });

  const result = await signInWithProvider(octocat, null, "en", now);

  expect(result).toMatchObject({ outcome: "signed-in" });
  const row = await database().prisma.user.findUniqueOrThrow({ where: { id: squatter.userId } });
  expect(row).toMatchObject({ email: null, passwordHash: null, guest: true });
});

test("a member cannot connect an identity that signs in as somebody else", async () => {
  const db = database().prisma;
  await signInWithProvider(octocat, null, "en", now);
  const other = await db.user.create({ data: { email: "other@example.org" } });

  expect(await signInWithProvider(octocat, member(other.id), "en", now)).toEqual({ outcome: "connected-elsewhere" });
});

test("a guest who signs in to an existing identity brings their work along", async () => {
  const db = database().prisma;
  await signInWithProvider(octocat, null, "en", now);
  const guest = await createGuest("en", now);
  await db.lessonProgress.create({ data: { userId: guest.userId, lessonId: "l", startedAt: now, lastSeenAt: now } });

  const result = await signInWithProvider(octocat, guest, "en", now);

  const userId = result.outcome === "signed-in" ? result.signIn.userId : "";
  expect(await db.lessonProgress.findMany({ select: { userId: true } })).toEqual([{ userId }]);
  expect(await db.user.count()).toBe(1);
});

test("the same new identity twice at once makes one member", async () => {
  const results = await Promise.all([1, 2].map(() => signInWithProvider(octocat, null, "en", now)));

  expect(results[0]).toEqual(results[1]);
  expect(await database().prisma.user.count()).toBe(1);
});
