import { expect, test } from "vitest";
import { suggestedRating } from "./suggested-rating";

test.each([
  { ticked: [], rating: 1, when: "an essential point is missing" },
  { ticked: ["b"], rating: 1, when: "only the others are there" },
  { ticked: ["a"], rating: 2, when: "an optional point is missing" },
  { ticked: ["a", "b"], rating: 3, when: "all points are there" },
])("$rating is suggested when $when", ({ ticked, rating }) => {
  const points = [
    { id: "a", essential: true },
    { id: "b", essential: false },
  ];
  expect(suggestedRating(points, new Set(ticked))).toBe(rating);
});
