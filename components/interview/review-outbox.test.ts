import { beforeEach, expect, test, vi } from "vitest";
import { type Review, reviewOutbox, sendKeptReviews, sendReview } from "./review-outbox";

const review = (idempotencyKey: string, owner: string | null = "me"): Review => ({
  questionId: "why-two-msl",
  rating: 3,
  keyPoints: ["ours"],
  answer: "An answer",
  idempotencyKey,
  owner,
});
const answerWith = (status: number, body: unknown = { ok: true, value: { questionId: "why-two-msl" } }) =>
  vi.fn(async () => Response.json(body, { status }));
const unreachable = () =>
  vi.fn(async () => {
    throw new TypeError("no connection");
  });
const keys = (owner: string | null = "me") => reviewOutbox.list(owner).map(({ idempotencyKey }) => idempotencyKey);

beforeEach(() => {
  const kept: Record<string, string> = {};
  Object.defineProperties(kept, {
    getItem: { value: (name: string) => kept[name] ?? null },
    setItem: { value: (name: string, value: string) => Object.assign(kept, { [name]: value }) },
    removeItem: { value: (name: string) => Reflect.deleteProperty(kept, name) },
  });
  vi.stubGlobal("localStorage", kept);
});

test("a stored review leaves the outbox", async () => {
  vi.stubGlobal("fetch", answerWith(200));

  expect((await sendReview(review("one"))).type).toBe("ok");
  expect(keys()).toEqual([]);
});

test.each([
  ["without a connection", unreachable()],
  ["when the server is in trouble", answerWith(503)],
])("%s a review is kept as it is", async (_, fetch) => {
  vi.stubGlobal("fetch", fetch);

  expect((await sendReview(review("one"))).type).toBe("unreachable");
  expect(reviewOutbox.list("me")).toEqual([review("one")]);
});

test("a review that the server will never take is not sent for ever", async () => {
  vi.stubGlobal("fetch", answerWith(400, { ok: false, error: "invalid-input" }));

  expect((await sendReview(review("one"))).type).toBe("failed");
  expect(keys()).toEqual([]);
});

test("kept reviews are sent with their own keys when the connection is back", async () => {
  reviewOutbox.put(review("one"));
  reviewOutbox.put(review("two"));
  const fetch = answerWith(200);
  vi.stubGlobal("fetch", fetch);

  expect(await sendKeptReviews("me")).toBe(2);
  expect(
    fetch.mock.calls.map(
      (call) => JSON.parse((call as unknown as [string, RequestInit])[1].body as string).idempotencyKey,
    ),
  ).toEqual(["one", "two"]);
  expect(keys()).toEqual([]);
});

test("somebody else's review on the same device is neither sent nor lost", async () => {
  reviewOutbox.put(review("theirs", "somebody-else"));
  const fetch = answerWith(200);
  vi.stubGlobal("fetch", fetch);

  expect(await sendKeptReviews("me")).toBe(0);
  expect(fetch).not.toHaveBeenCalled();
  expect(keys("somebody-else")).toEqual(["theirs"]);
});

test("one that cannot be reached stops the rest", async () => {
  reviewOutbox.put(review("one"));
  reviewOutbox.put(review("two"));
  const fetch = unreachable();
  vi.stubGlobal("fetch", fetch);

  expect(await sendKeptReviews("me")).toBe(0);
  expect(fetch).toHaveBeenCalledTimes(1);
  expect(keys()).toEqual(["one", "two"]);
});
