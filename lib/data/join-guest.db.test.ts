import { expect, test } from "vitest";
import { testDatabase } from "@/tests/database";
import { signInAs } from "./sign-ins";
import { createGuest, findGuest } from "./users";

const database = testDatabase();
const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 10, minute));

async function memberAndGuest() {
  const db = database().prisma;
  const member = await db.user.create({ data: { email: "ada@example.org", name: "Ada" } });
  const guest = await createGuest("en", at(0));
  await db.questionVersion.create({ data: { hash: "h1", questionId: "q1", type: "numeric", content: {} } });
  await db.quiz.create({ data: { id: "final", course: "tcp-close" } });
  return { db, memberId: member.id, guest, join: () => signInAs(member.id, guest) };
}

test("practice answers move, and the guest is gone", async () => {
  const { db, memberId, guest, join } = await memberAndGuest();
  await db.practiceResponse.create({
    data: {
      userId: guest.userId,
      versionHash: "h1",
      lessonId: "l1",
      questionId: "q1",
      idempotencyKey: "k1",
      answer: 1,
      answeredAt: at(1),
    },
  });

  await join();

  expect(await db.practiceResponse.findMany({ select: { userId: true, idempotencyKey: true } })).toEqual([
    { userId: memberId, idempotencyKey: "k1" },
  ]);
  expect(await findGuest(guest.userId)).toBeNull();
  expect(await db.user.count()).toBe(1);
});

test("of two people's progress in a lesson the newer place counts, the first start and the first completion", async () => {
  const { db, memberId, guest, join } = await memberAndGuest();
  const row = (userId: string, lessonId: string, start: number, seen: number, done: number | null) =>
    db.lessonProgress.create({
      data: {
        userId,
        lessonId,
        startedAt: at(start),
        lastSeenAt: at(seen),
        anchor: `seen-${seen}`,
        completedAt: done === null ? null : at(done),
      },
    });
  await row(memberId, "both-guest-newer", 1, 2, 2);
  await row(guest.userId, "both-guest-newer", 3, 4, null);
  await row(memberId, "both-member-newer", 5, 9, null);
  await row(guest.userId, "both-member-newer", 3, 4, 4);
  await row(guest.userId, "guest-only", 5, 6, 6);

  await join();

  const progress = await db.lessonProgress.findMany({ orderBy: { lessonId: "asc" } });
  expect(progress.map(({ userId }) => userId)).toEqual([memberId, memberId, memberId]);
  expect(progress.map(({ startedAt, anchor, completedAt }) => ({ startedAt, anchor, completedAt }))).toEqual([
    { startedAt: at(1), anchor: "seen-4", completedAt: at(2) },
    { startedAt: at(3), anchor: "seen-9", completedAt: at(4) },
    { startedAt: at(5), anchor: "seen-6", completedAt: at(6) },
  ]);
});

test("attempts are numbered after the member's own, and an open one comes last", async () => {
  const { db, memberId, guest, join } = await memberAndGuest();
  const attempt = (userId: string, number: number, startedAt: number, submitted: boolean) =>
    db.attempt.create({
      data: {
        id: `${userId === memberId ? "member" : "guest"}-${number}`,
        userId,
        quizId: "final",
        number,
        passMark: 0.7,
        startedAt: at(startedAt),
        submittedAt: submitted ? at(startedAt + 1) : null,
      },
    });
  await attempt(memberId, 1, 1, true);
  await attempt(memberId, 2, 30, false);
  await attempt(guest.userId, 1, 10, true);
  await attempt(guest.userId, 2, 20, true);
  await attempt(guest.userId, 3, 25, false);

  await join();

  const attempts = await db.attempt.findMany({ where: { userId: memberId }, orderBy: { number: "asc" } });
  expect(attempts.map(({ number, id }) => [number, id])).toEqual([
    [1, "member-1"],
    [2, "guest-1"],
    [3, "guest-2"],
    [4, "guest-3"],
    [5, "member-2"],
  ]);
});

test("a member without attempts gets the guest's with their own numbers", async () => {
  const { db, memberId, guest, join } = await memberAndGuest();
  for (const number of [1, 2]) {
    await db.attempt.create({
      data: {
        userId: guest.userId,
        quizId: "final",
        number,
        passMark: 0.7,
        startedAt: at(number),
        submittedAt: number === 1 ? at(2) : null,
      },
    });
  }

  await join();

  const attempts = await db.attempt.findMany({ orderBy: { number: "asc" }, select: { userId: true, number: true } });
  expect(attempts).toEqual([
    { userId: memberId, number: 1 },
    { userId: memberId, number: 2 },
  ]);
});

test("review cards move with their logs where the member has none; the member's own stay as they are", async () => {
  const { db, memberId, guest, join } = await memberAndGuest();
  const card = (userId: string, questionId: string, stability: number) =>
    db.reviewCard.create({
      data: {
        userId,
        questionId,
        due: at(0),
        stability,
        difficulty: 5,
        elapsedDays: 0,
        scheduledDays: 1,
        learningSteps: 0,
        reps: 1,
        lapses: 0,
        state: 2,
        logs: {
          create: [{ idempotencyKey: `${userId}-${questionId}`, rating: 3, keyPoints: [], reviewedAt: at(0) }],
        },
      },
    });
  await card(memberId, "J1", 1);
  await card(guest.userId, "J1", 2);
  await card(guest.userId, "J2", 3);

  await join();

  const cards = await db.reviewCard.findMany({
    where: { userId: memberId },
    orderBy: { questionId: "asc" },
    select: { questionId: true, stability: true, logs: { select: { idempotencyKey: true } } },
  });
  expect(cards).toEqual([
    { questionId: "J1", stability: 1, logs: [{ idempotencyKey: `${memberId}-J1` }] },
    { questionId: "J2", stability: 3, logs: [{ idempotencyKey: `${guest.userId}-J2` }] },
  ]);
});

test("two tabs that sign in at once join the guest once", async () => {
  const { db, memberId, guest, join } = await memberAndGuest();
  await db.attempt.create({
    data: { userId: guest.userId, quizId: "final", number: 1, passMark: 0.7, startedAt: at(1), submittedAt: at(2) },
  });

  await Promise.all([join(), join()]);

  const attempts = await db.attempt.findMany({ select: { userId: true, number: true } });
  expect(attempts).toEqual([{ userId: memberId, number: 1 }]);
});
