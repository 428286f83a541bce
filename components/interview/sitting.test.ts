import { beforeEach, expect, test, vi } from "vitest";
import { endSitting, keepSitting, readSitting } from "./sitting";

const now = "2026-11-23T10:00:00.000Z";
const done = [{ questionId: "why-two-msl", rating: 3 as const, outcome: null }];

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal("sessionStorage", {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  });
});

test("a sitting goes on after a reload", () => {
  keepSitting("me", now, done);

  expect(readSitting("me", "2026-11-23T13:59:00.000Z").done).toEqual(done);
});

test.each([
  ["somebody else", "you", now],
  ["the same person four hours later", "me", "2026-11-23T14:00:00.000Z"],
])("%s begins a new one", (_, owner, at) => {
  keepSitting("me", now, done);

  expect(readSitting(owner, at).done).toEqual([]);
});

test("nothing is left of a sitting that was ended, or where a browser keeps nothing", () => {
  keepSitting("me", now, done);
  endSitting();
  expect(readSitting("me", now).done).toEqual([]);

  vi.stubGlobal("sessionStorage", undefined);
  keepSitting("me", now, done);
  expect(readSitting("me", now).done).toEqual([]);
});
