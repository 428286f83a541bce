import fc from "fast-check";
import { expect, test } from "vitest";
import { NEW_PER_DAY, type QueueItem, reviewQueue } from "./queue";

const now = new Date("2026-11-23T10:00:00Z");
const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const begun = (id: string, due: number, first = -100): QueueItem => ({ id, due: at(due), begun: at(first) });
const fresh = (count: number): QueueItem[] =>
  Array.from({ length: count }, (_, place) => ({ id: `new-${place}`, due: null, begun: null }));

test("what is due comes with the longest due first, to the moment", () => {
  const items = [begun("an-hour", -1), begun("this-moment", 0), begun("a-day", -24), begun("later", 0.001)];

  expect(reviewQueue(items, now).due).toEqual(["a-day", "an-hour", "this-moment"]);
});

test("of questions due at the same time the first given comes first", () => {
  expect(reviewQueue([begun("one", -1), begun("two", -1)], now).due).toEqual(["one", "two"]);
});

test("new questions keep their order and stop at the limit", () => {
  const { fresh: ids } = reviewQueue(fresh(NEW_PER_DAY + 5), now);

  expect(ids).toEqual(fresh(NEW_PER_DAY).map(({ id }) => id));
});

test.each([
  { first: -23.9, left: NEW_PER_DAY - 1, when: "begun less than 24 hours ago" },
  { first: -24, left: NEW_PER_DAY, when: "begun 24 hours ago" },
])("a question $when leaves room for $left", ({ first, left }) => {
  expect(reviewQueue([begun("known", 50, first), ...fresh(30)], now).fresh).toHaveLength(left);
});

test("the limit never holds back a review", () => {
  const known = Array.from({ length: 40 }, (_, place) => begun(`known-${place}`, -1, -2));

  expect(reviewQueue([...known, ...fresh(3)], now)).toMatchObject({ due: { length: 40 }, fresh: [] });
});

test("nothing is asked twice, and nothing before its time", () => {
  const item = fc.record({
    due: fc.option(fc.integer({ min: -500, max: 500 })),
    first: fc.integer({ min: -500, max: 0 }),
  });
  fc.assert(
    fc.property(fc.array(item, { maxLength: 40 }), (drawn) => {
      const items = drawn.map(({ due, first }, place) => ({
        id: `${place}`,
        due: due === null ? null : at(due),
        begun: due === null ? null : at(first),
      }));
      const queue = reviewQueue(items, now);
      const asked = [...queue.due, ...queue.fresh];
      expect(new Set(asked).size).toBe(asked.length);
      expect(queue.fresh.length).toBeLessThanOrEqual(NEW_PER_DAY);
      for (const { id, due } of items) if (due && due > now) expect(asked).not.toContain(id);
    }),
  );
});
