import { expect, test } from "vitest";
import type { MemberActor } from "@/lib/auth/actor";
import { createTryLimiter } from "@/lib/auth/rate-limit";
import { createGuest, findGuest, findMember, findOwnAccount } from "@/lib/data/users";
import { testDatabase } from "@/tests/database";
import { changePassword } from "./change-password";
import { changeProfile } from "./change-profile";
import { deleteAccount } from "./delete-account";
import { register } from "./register";
import { signIn } from "./sign-in";
import { signOutEverywhere } from "./sign-out-everywhere";

const database = testDatabase();
const now = new Date("2026-11-23T10:00:00Z");
const ada = { name: "Ada", email: "ada@example.org", password: "ten letters" };
const wrongCredentials = { code: "unauthenticated", reason: "wrong-credentials" };

function visit(guest: Awaited<ReturnType<typeof createGuest>> | null = null) {
  const limiter = createTryLimiter({ name: "test", seconds: 60, perEmail: 3, perAddress: 9, together: 9 });
  return { guest, address: null, limiter };
}

async function registeredAda() {
  const guest = await createGuest("zh-CN", now);
  await register(guest, ada, "zh-CN");
  return guest;
}

async function signedInAda(): Promise<MemberActor & { readonly sessionVersion: number }> {
  const { userId, sessionVersion } = await signIn(visit(await registeredAda()), ada);
  return { kind: "member", userId, name: ada.name, sessionVersion };
}

test("a guest who registers and signs in keeps their row", async () => {
  const guest = await registeredAda();
  expect(await findGuest(guest.userId)).toEqual(guest);

  const session = await signIn(visit(guest), ada);

  expect(session).toEqual({ userId: guest.userId, sessionVersion: 0, locale: "zh-CN" });
  expect(await findMember(session.userId, session.sessionVersion)).toMatchObject({ name: "Ada" });
  expect(await findGuest(guest.userId)).toBeNull();
});

test("registering a known address answers the same and changes nothing", async () => {
  await signedInAda();
  const stranger = await createGuest("en", now);

  expect(await register(stranger, { ...ada, name: "Eve", password: "another password" }, "en")).toEqual({
    email: ada.email,
  });

  await expect(signIn(visit(stranger), { ...ada, password: "another password" })).rejects.toMatchObject(
    wrongCredentials,
  );
  expect(await signIn(visit(), ada)).toMatchObject({ sessionVersion: 0 });
  expect(await findGuest(stranger.userId)).toEqual(stranger);
});

test("until the first sign-in, registering again in the same browser corrects address and password", async () => {
  const guest = await createGuest("en", now);
  await register(guest, { ...ada, email: "ada@exmaple.org" }, "en");
  await register(guest, { ...ada, password: "what I meant" }, "en");

  await expect(signIn(visit(), { email: "ada@exmaple.org", password: ada.password })).rejects.toMatchObject(
    wrongCredentials,
  );
  expect(await signIn(visit(guest), { email: ada.email, password: "what I meant" })).toMatchObject({
    userId: guest.userId,
  });
});

test("once signed in to, a registration is no longer the guest's to change", async () => {
  const guest = await registeredAda();
  await signIn(visit(guest), ada);
  await register(guest, { ...ada, password: "not any more" }, "en");

  expect(await signIn(visit(), ada)).toMatchObject({ userId: guest.userId });
});

test("an unknown address and a wrong password are refused alike", async () => {
  await signedInAda();
  const unknown = await signIn(visit(), { ...ada, email: "nobody@example.org" }).catch((error) => error);
  const wrong = await signIn(visit(), { ...ada, password: "wrong password" }).catch((error) => error);

  expect(unknown).toMatchObject(wrongCredentials);
  expect({ ...unknown, message: unknown.message }).toEqual({ ...wrong, message: wrong.message });
});

test("after too many wrong passwords the right one is refused as well; right ones do not count", async () => {
  await signedInAda();
  const attacked = visit();
  for (let turn = 0; turn < 3; turn++) {
    await expect(signIn(attacked, { ...ada, password: "guess" })).rejects.toMatchObject(wrongCredentials);
  }
  await expect(signIn(attacked, ada)).rejects.toMatchObject({ code: "too-many-requests" });

  const busy = visit();
  for (let turn = 0; turn < 5; turn++) await signIn(busy, ada);
});

test("signing out everywhere ends every session", async () => {
  const actor = await signedInAda();
  await signOutEverywhere(actor);

  expect(await findMember(actor.userId, actor.sessionVersion)).toBeNull();
  expect(await signIn(visit(), ada)).toMatchObject({ sessionVersion: actor.sessionVersion + 1 });
});

test("a new password ends the other sessions and gives this browser a new one", async () => {
  const actor = await signedInAda();
  const { sessionVersion } = await changePassword(
    actor,
    { password: ada.password, newPassword: "new letters" },
    visit(),
  );

  expect(await findMember(actor.userId, actor.sessionVersion)).toBeNull();
  expect(await findMember(actor.userId, sessionVersion)).toMatchObject({ userId: actor.userId });
  await expect(signIn(visit(), ada)).rejects.toMatchObject(wrongCredentials);
  await signIn(visit(), { ...ada, password: "new letters" });
});

test("without the old password the new one is not set", async () => {
  const actor = await signedInAda();
  const wrong = { password: "wrong password", newPassword: "new letters" };

  await expect(changePassword(actor, wrong, visit())).rejects.toMatchObject({ reason: "wrong-password" });
  expect(await findMember(actor.userId, actor.sessionVersion)).not.toBeNull();
});

test("name and language change", async () => {
  const actor = await signedInAda();
  await changeProfile(actor, { name: "Ada L.", locale: "en" });
  expect(await findOwnAccount(actor)).toMatchObject({ name: "Ada L.", locale: "en", hasPassword: true });
});

test("deleting an account takes what is stored for it, and classrooms that nobody else teaches", async () => {
  const db = database().prisma;
  const actor = await signedInAda();
  const other = await db.user.create({ data: { email: "other@example.org" } });
  await db.lessonProgress.create({ data: { userId: actor.userId, lessonId: "l", startedAt: now, lastSeenAt: now } });
  const classroom = (id: string, teachers: string[]) =>
    db.classroom.create({
      data: {
        id,
        name: id,
        course: "tcp-close",
        joinCode: id,
        enrollments: { create: teachers.map((userId) => ({ userId, role: "TEACHER" as const })) },
      },
    });
  await classroom("alone", [actor.userId]);
  await classroom("together", [actor.userId, other.id]);
  await classroom("not-mine", [other.id]);

  await expect(deleteAccount(actor, { proof: "wrong password" }, visit())).rejects.toMatchObject({
    reason: "wrong-password",
  });
  expect(await db.user.count()).toBe(2);

  await deleteAccount(actor, { proof: ada.password }, visit());

  expect(await db.user.findMany({ select: { id: true } })).toEqual([{ id: other.id }]);
  expect(await db.lessonProgress.count()).toBe(0);
  expect((await db.classroom.findMany({ orderBy: { id: "asc" } })).map(({ id }) => id)).toEqual([
    "not-mine",
    "together",
  ]);
  expect(await findMember(actor.userId, actor.sessionVersion)).toBeNull();
});

test("a member without a password types their address to delete the account", async () => {
  const db = database().prisma;
  const { id } = await db.user.create({ data: { email: "git@example.org", name: "Git" } });
  const actor: MemberActor = { kind: "member", userId: id, name: "Git" };

  await expect(deleteAccount(actor, { proof: "Git" }, visit())).rejects.toMatchObject({ reason: "wrong-proof" });
  await deleteAccount(actor, { proof: " GIT@example.org" }, visit());
  expect(await db.user.count()).toBe(0);
});
