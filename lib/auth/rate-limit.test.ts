import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createTryLimiter } from "./rate-limit";

const LIMITS = { name: "test", seconds: 60, perEmail: 2, perAddress: 3, together: 4 };

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-11-23T10:00:00Z") });
});
afterEach(() => {
  vi.useRealTimers();
});

const refused = { code: "too-many-requests" };

test("an e-mail address is refused after its tries, from whatever network address", async () => {
  const limiter = createTryLimiter(LIMITS);
  await limiter.spend({ email: "a@example.org", address: "192.0.2.1" });
  await limiter.spend({ email: "a@example.org", address: "192.0.2.2" });

  await expect(limiter.spend({ email: "a@example.org", address: "192.0.2.3" })).rejects.toMatchObject(refused);
  await limiter.spend({ email: "b@example.org", address: "192.0.2.3" });
});

test("a network address is refused after its tries, for whatever e-mail address", async () => {
  const limiter = createTryLimiter(LIMITS);
  for (const email of ["a", "b", "c"]) await limiter.spend({ email, address: "192.0.2.1" });

  await expect(limiter.spend({ email: "d", address: "192.0.2.1" })).rejects.toMatchObject(refused);
  await limiter.spend({ email: "d", address: "192.0.2.2" });
});

test("without network addresses all share one wider bucket", async () => {
  const limiter = createTryLimiter(LIMITS);
  for (const email of ["a", "b", "c", "d"]) await limiter.spend({ email, address: null });

  await expect(limiter.spend({ email: "e", address: null })).rejects.toMatchObject(refused);
});

test("tries at the same moment are counted one by one", async () => {
  const limiter = createTryLimiter(LIMITS);
  const tries = Array.from({ length: 5 }, () => limiter.spend({ email: "a", address: null }));
  const outcomes = await Promise.allSettled(tries);

  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
});

test("a try that was right is taken back", async () => {
  const limiter = createTryLimiter(LIMITS);
  for (let turn = 0; turn < 10; turn++) {
    const attempt = { email: "a", address: "192.0.2.1" };
    await limiter.spend(attempt);
    await limiter.refund(attempt);
  }
});

test("when the time is over, trying is allowed again", async () => {
  const limiter = createTryLimiter(LIMITS);
  const attempt = { email: "a", address: null };
  await limiter.spend(attempt);
  await limiter.spend(attempt);
  await expect(limiter.spend(attempt)).rejects.toMatchObject(refused);

  vi.advanceTimersByTime(61_000);
  await limiter.spend(attempt);
});
