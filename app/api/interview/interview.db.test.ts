import { randomUUID } from "node:crypto";
import { beforeEach, expect, test, vi } from "vitest";
import { findInterviewQuestion, listInterviewQuestions } from "@/lib/content/load";
import { testDatabase } from "@/tests/database";
import { POST as revealAnswer } from "./[question]/answer/route";
import { POST as storeReview } from "./[question]/review/route";
import { GET as readProgress } from "./progress/route";
import { GET as readDeck } from "./route";

const jar = vi.hoisted(() => new Map<string, string>());
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: (name: string, value: string) => jar.set(name, value),
    delete: (name: string) => jar.delete(name),
  }),
}));

const database = testDatabase();
const questions = listInterviewQuestions();
const question = questions[0];
if (!question) throw new Error("The tests need an interview question");

beforeEach(() => jar.clear());

const context = (params: Record<string, string> = {}) => ({ params: Promise.resolve(params) });
const get = (handler: typeof readDeck) => handler(new Request("http://localhost/api/interview"), context());
const post = (handler: typeof revealAnswer, id: string, body: unknown, headers: Record<string, string> = {}) =>
  handler(
    new Request(`http://localhost/api/interview/${id}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    }),
    context({ question: id }),
  );
const rating = { rating: 3, keyPoints: [], idempotencyKey: randomUUID() };

test("no answer and no key point is in what can be fetched before answering", async () => {
  await post(storeReview, question.id, { ...rating, idempotencyKey: randomUUID() });
  const before = (await (await get(readDeck)).text()) + (await (await get(readProgress)).text());

  for (const { keyPoints, modelAnswer, followUps } of questions) {
    for (const secret of [modelAnswer, ...keyPoints.map(({ text }) => text)]) {
      expect(before).not.toContain(secret.en);
      expect(before).not.toContain(secret["zh-CN"]);
    }
    for (const text of [...followUps.en, ...followUps["zh-CN"]]) expect(before).not.toContain(text);
  }
});

test("answering shows the model answer, the key points, the sources and what is often said", async () => {
  const response = await post(revealAnswer, question.id, {});
  const { value: revealed } = await response.json();

  expect(revealed).toMatchObject({ modelAnswer: question.modelAnswer, keyPoints: question.keyPoints });
  expect(revealed.sources).toHaveLength(question.sources.length);
  expect(revealed.misconceptions.map(({ id }: { id: string }) => id)).toEqual(question.misconceptions);
  expect(response.headers.get("cache-control")).toContain("no-store");
  expect(await database().prisma.user.count()).toBe(0);
});

test("the first review makes a guest, whose next request knows them", async () => {
  const stored = await post(storeReview, question.id, rating);
  expect(await stored.json()).toMatchObject({ ok: true, value: { questionId: question.id } });

  expect(await (await get(readDeck)).json()).toMatchObject({
    kind: "guest",
    standings: { [question.id]: { reviews: 1 } },
  });
  jar.clear();
  expect(await (await get(readDeck)).json()).toMatchObject({ kind: "nobody", standings: {} });
});

test.each([
  { what: "a question there is not", id: "no-such-question", body: rating, status: 404 },
  { what: "a rating there is not", id: question.id, body: { ...rating, rating: 5 }, status: 400 },
  { what: "a field there is not", id: question.id, body: { ...rating, due: "2099-01-01" }, status: 400 },
  { what: "somebody else's id", id: question.id, body: { ...rating, userId: "someone" }, status: 400 },
])("$what is refused", async ({ id, body, status }) => {
  expect((await post(storeReview, id, body)).status).toBe(status);
  expect(await database().prisma.reviewCard.count()).toBe(0);
});

test("another site cannot store a review", async () => {
  const response = await post(storeReview, question.id, rating, { "sec-fetch-site": "cross-site" });

  expect(response.status).toBe(403);
  expect(await database().prisma.reviewLog.count()).toBe(0);
});

test("an answer of a question there is not is not found", async () => {
  expect(findInterviewQuestion("no-such-question")).toBeNull();
  expect((await post(revealAnswer, "no-such-question", {})).status).toBe(404);
});
