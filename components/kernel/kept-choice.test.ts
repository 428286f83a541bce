import fc from "fast-check";
import { expect, test } from "vitest";
import { planOf, STORIES } from "@/lib/kernel/story";
import { readChoice } from "./kept-choice";

test("what was kept is read again", () => {
  const choice = { story: "half-close", connections: 3, seconds: 4, toTheEnd: true } as const;

  expect(readChoice(JSON.stringify(choice))).toEqual(choice);
});

test("a text begins with its own story until the reader chooses", () => {
  expect(readChoice(null, "half-close").story).toBe("half-close");
  expect(readChoice('{"story":"no such story"}', "half-close").story).toBe("half-close");
  expect(readChoice('{"story":"reset"}', "half-close").story).toBe("reset");
});

test("whatever a browser has kept, a choice comes of it that the server takes", () => {
  const kept = fc.oneof(
    fc.json(),
    fc.string(),
    fc.constant(null),
    fc.json().map((json) => `{"connections":${json}}`),
  );
  fc.assert(
    fc.property(kept, (text) => {
      const choice = readChoice(text);

      expect(STORIES).toContain(choice.story);
      expect(choice.connections).toBeGreaterThanOrEqual(1);
      expect(choice.connections).toBeLessThanOrEqual(4);
      expect(planOf(choice).deeds.length).toBeGreaterThan(0);
    }),
  );
});
