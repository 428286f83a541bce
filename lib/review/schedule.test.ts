import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { preview, type ReviewRating, retrievability, review } from "./schedule";

const now = new Date("2026-11-23T10:00:00Z");
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
const rating = fc.constantFrom<ReviewRating>(1, 2, 3, 4);

describe("a review", () => {
  test("puts the next one later the better it went", () => {
    const due = preview(null, now);

    expect(due[1] < due[2] && due[2] < due[3] && due[3] < due[4]).toBe(true);
  });

  test("brings back in the same sitting what did not go well, and only that", () => {
    const minutes = (rating: ReviewRating, card = preview(null, now)) =>
      (card[rating].getTime() - now.getTime()) / 60_000;

    expect(minutes(1)).toBe(10);
    expect(minutes(2)).toBe(15);
    expect(minutes(3)).toBeGreaterThanOrEqual(24 * 60);
  });

  test("of a question recalled three times is weeks away, and close again after it was forgotten", () => {
    const first = review(null, 4, now);
    const second = review(first, 3, first.due);
    const third = review(second, 3, second.due);
    expect(third.due.getTime() - second.due.getTime()).toBeGreaterThan(14 * 86_400_000);

    const forgotten = review(third, 1, third.due);
    expect(forgotten.due.getTime() - third.due.getTime()).toBeLessThan(86_400_000);
    expect(forgotten.lapses).toBe(1);
  });

  test("never is due before it took place, and the same reviews give the same card", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(rating, fc.integer({ min: 0, max: 400 })), { minLength: 1, maxLength: 12 }),
        (reviews) => {
          const run = () => {
            let card = null;
            let at = now;
            for (const [grade, days] of reviews) {
              at = new Date(at.getTime() + days * 86_400_000);
              card = review(card, grade, at);
              expect(card.due >= at).toBe(true);
            }
            return card;
          };
          expect(run()).toEqual(run());
        },
      ),
    );
  });
});

test("what was learnt is certain now and fades", () => {
  const card = review(null, 4, now);

  expect(retrievability(card, now)).toBeCloseTo(1);
  expect(retrievability(card, later(card.stability))).toBeCloseTo(0.9);
});
