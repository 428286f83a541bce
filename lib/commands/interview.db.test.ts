import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { LEVELS } from "@/lib/content/define";
import { findInterviewQuestion, listInterviewQuestions } from "@/lib/content/load";
import { createGuest } from "@/lib/data/users";
import { NEW_PER_DAY } from "@/lib/review/queue";
import { testDatabase } from "@/tests/database";
import { readDeck } from "./read-deck";
import { readReviewProgress } from "./read-review-progress";
import { revealAnswer } from "./reveal-answer";
import { reviewQuestion } from "./review-question";

const database = testDatabase();
const now = new Date("2026-11-23T10:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const DAY = 24 * 60;

const [first, second, third] = listInterviewQuestions().map(({ id }) => id);
if (!first || !second || !third) throw new Error("The tests need three interview questions");

let guest: Actor;
let member: Actor;

beforeEach(async () => {
  guest = await createGuest("en", now);
  const user = await database().prisma.user.create({
    data: { name: "Mina", email: "mina@example.org", createdAt: now },
  });
  member = { kind: "member", userId: user.id, name: "Mina" };
});

const review = (
  actor: Actor,
  question: string,
  { rating = 3 as 1 | 2 | 3 | 4, at = now, key = randomUUID() as string, keyPoints = [] as string[] } = {},
) => reviewQuestion(actor, { question, rating, keyPoints, answer: " mine ", idempotencyKey: key }, at);
const logs = (actor: Actor) => database().prisma.reviewLog.findMany({ where: { userId: actor.userId } });
const cards = (actor: Actor) => database().prisma.reviewCard.findMany({ where: { userId: actor.userId } });

test("for nobody every question is new, and only as many are asked as a day allows", async () => {
  const deck = await readDeck(null, now);

  expect(deck).toMatchObject({ kind: "nobody", owner: null, standings: {}, queue: { due: [] } });
  expect(deck.queue.fresh).toEqual(
    listInterviewQuestions()
      .slice(0, NEW_PER_DAY)
      .map(({ id }) => id),
  );
});

test("new questions go from the lowest level to the highest", async () => {
  for (const { id } of listInterviewQuestions().slice(0, 6)) await review(guest, id, { rating: 4 });
  const { fresh } = (await readDeck(guest, later(DAY))).queue;
  const levels = fresh.map((id) => LEVELS.indexOf(findInterviewQuestion(id)?.level ?? "junior"));

  expect(new Set(levels).size).toBeGreaterThan(1);
  expect(levels).toEqual([...levels].sort());
});

test.each(["guest", "member"] as const)(
  "a %s is asked again when the question is due, and not before",
  async (kind) => {
    const actor = kind === "guest" ? guest : member;
    const { due } = await review(actor, first, { rating: 1 });
    expect(due).toBe(later(10).toISOString());

    expect((await readDeck(actor, later(9.99))).queue.due).toEqual([]);
    expect((await readDeck(actor, later(10))).queue.due).toEqual([first]);
  },
);

test("what has been due the longest is asked first", async () => {
  await review(guest, first, { rating: 1, at: later(5) });
  await review(guest, second, { rating: 1, at: now });
  await review(guest, third, { rating: 4, at: now });

  const { queue } = await readDeck(guest, later(60));
  expect(queue.due).toEqual([second, first]);
  expect(queue.fresh).toHaveLength(NEW_PER_DAY - 3);
  expect(queue.fresh).not.toContain(third);
});

test("the limit of new questions counts 24 hours from each beginning", async () => {
  for (const { id } of listInterviewQuestions().slice(0, NEW_PER_DAY)) await review(guest, id, { rating: 4 });

  expect((await readDeck(guest, later(DAY - 1))).queue.fresh).toEqual([]);
  expect((await readDeck(guest, later(DAY))).queue.fresh).toHaveLength(NEW_PER_DAY);
});

test("a review is stored with what was written and ticked, and tells what comes next", async () => {
  const [point] = findInterviewQuestion(first)?.keyPoints ?? [];
  const outcome = await review(guest, first, { keyPoints: [point?.id ?? ""] });

  expect(await logs(guest)).toMatchObject([
    { questionId: first, rating: 3, keyPoints: [point?.id], answer: "mine", reviewedAt: now },
  ]);
  expect(await cards(guest)).toMatchObject([{ questionId: first, reps: 1, lastReview: now }]);
  expect(outcome.queue.fresh[0]).toBe(second);
  expect(outcome.due > now.toISOString()).toBe(true);
});

test("the same review sent again, even at once, counts once", async () => {
  const key = randomUUID();
  const [one, other] = await Promise.all([review(guest, first, { key }), review(guest, first, { key })]);
  const again = await review(guest, first, { key, at: later(30), rating: 1 });

  expect(other.due).toBe(one.due);
  expect(again.due).toBe(one.due);
  expect(await logs(guest)).toHaveLength(1);
  expect(await cards(guest)).toMatchObject([{ reps: 1 }]);
});

test("two reviews at once are both stored, and the card has seen both", async () => {
  await Promise.all([review(guest, first, { rating: 3 }), review(guest, first, { rating: 1 })]);

  expect(await logs(guest)).toHaveLength(2);
  expect(await cards(guest)).toMatchObject([{ reps: 2 }]);
});

test("a review that cannot be stored whole leaves nothing", async () => {
  const key = randomUUID();
  await review(member, first, { key });

  await expect(review(guest, first, { key })).rejects.toMatchObject({ code: "conflict" });
  await expect(review(member, second, { key })).rejects.toMatchObject({ code: "conflict" });
  expect(await cards(guest)).toEqual([]);
  expect(await cards(member)).toHaveLength(1);
});

test("a key point of another question is refused, and nothing is stored", async () => {
  await expect(review(guest, first, { keyPoints: ["no-such-point"] })).rejects.toMatchObject({ code: "invalid-input" });
  await expect(review(guest, "no-such-question")).rejects.toMatchObject({ code: "not-found" });
  expect(await cards(guest)).toEqual([]);
  expect(await logs(guest)).toEqual([]);
});

test("what one person reviewed is nowhere in what another sees", async () => {
  await review(member, first, { rating: 1 });
  const at = later(60);

  expect(await readDeck(guest, at)).toMatchObject({ owner: guest.userId, standings: {}, queue: { due: [] } });
  expect(await readReviewProgress(guest, at)).toMatchObject({ recent: [], named: {} });
  expect((await revealAnswer(guest, first, at)).preview).toEqual((await revealAnswer(null, first, at)).preview);

  await review(guest, first, { rating: 4, at });
  expect(await cards(member)).toMatchObject([{ reps: 1, lastReview: now }]);
});

test("the dates told before the rating are the dates that come true", async () => {
  await review(guest, first, { rating: 3 });
  const at = later(3 * DAY);
  const { preview } = await revealAnswer(guest, first, at);

  expect((await review(guest, first, { rating: 3, at })).due).toBe(preview[3]);
});

test("showing an answer stores nothing", async () => {
  await revealAnswer(guest, first, now);

  expect(await cards(guest)).toEqual([]);
});

test("progress counts what was named in the latest review of each question", async () => {
  const question = findInterviewQuestion(first);
  if (!question) throw new Error("gone");
  const points = question.keyPoints.map(({ id }) => id);
  await review(guest, first, { keyPoints: points.slice(0, 1) });
  await review(guest, first, { keyPoints: points, at: later(20 * DAY) });

  const progress = await readReviewProgress(guest, later(21 * DAY));
  expect(progress.named).toEqual({ [first]: { named: points.length, of: points.length } });
  expect(progress.recent).toEqual([later(20 * DAY).toISOString()]);
  expect(progress.levels.find(({ level }) => level === question.level)).toMatchObject({
    reviewed: 1,
    named: points.length,
    of: points.length,
  });
});

test("memory is what will be left tomorrow: more of what went well, and less as days pass", async () => {
  await review(guest, first, { rating: 4 });
  await review(guest, second, { rating: 1 });
  const memoryAt = async (id: string, at: Date) => (await readDeck(guest, at)).standings[id]?.memory ?? 0;

  expect(await memoryAt(first, now)).toBeGreaterThan(0.95);
  expect(await memoryAt(second, now)).toBeLessThan(0.85);
  expect(await memoryAt(first, later(30 * DAY))).toBeLessThan(await memoryAt(first, now));
});
