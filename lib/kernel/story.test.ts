import fc from "fast-check";
import { expect, test } from "vitest";
import { predict } from "./predict";
import { type Choice, MOST_CONNECTIONS, MOST_SECONDS, planOf, STORIES } from "./story";

const choices = fc.record<Choice>({
  story: fc.constantFrom(...STORIES),
  connections: fc.integer({ min: 1, max: MOST_CONNECTIONS }),
  seconds: fc.integer({ min: 1, max: MOST_SECONDS }),
  toTheEnd: fc.boolean(),
});

const choose = (changes: Partial<Choice>): Choice => ({
  story: "A-first",
  connections: 1,
  seconds: 1,
  toTheEnd: false,
  ...changes,
});

test("every plan is in order and ends in time", () => {
  fc.assert(
    fc.property(choices, (choice) => {
      const { deeds, watch } = planOf(choice);
      const times = deeds.map(({ at }) => at);

      expect(times).toEqual(times.toSorted((a, b) => a - b));
      expect(watch).toBeGreaterThan(times.at(-1) ?? 0);
      expect(watch).toBeLessThanOrEqual(choice.toTheEnd ? 70_000 : 12_000);
    }),
  );
});

test("a half-close lasts as long as was chosen", () => {
  const { deeds } = planOf(choose({ story: "half-close", seconds: 3 }));
  const at = (end: "A" | "B", does: string) => deeds.find((deed) => deed.end === end && deed.does === does)?.at ?? 0;

  expect(at("B", "close") - at("A", "shutdown")).toBe(3_000);
});

const path = (choice: Choice, sysctls = {}) => {
  const { A, B } = predict(planOf(choice), sysctls);
  const names = (steps: typeof A) => steps.map(({ state }) => state).join(" ");
  return { A: names(A), B: names(B) };
};

test.each([
  ["A-first", "ESTABLISHED FIN-WAIT-1 FIN-WAIT-2 TIME-WAIT", "ESTABLISHED CLOSE-WAIT LAST-ACK CLOSED"],
  ["B-first", "ESTABLISHED CLOSE-WAIT LAST-ACK CLOSED", "ESTABLISHED FIN-WAIT-1 FIN-WAIT-2 TIME-WAIT"],
  // Without a way between them the FINs cannot cross: the first arrives before the second is sent.
  ["both", "ESTABLISHED FIN-WAIT-1 FIN-WAIT-2 TIME-WAIT", "ESTABLISHED CLOSE-WAIT LAST-ACK CLOSED"],
  ["both-full", "ESTABLISHED FIN-WAIT-1 CLOSING TIME-WAIT", "ESTABLISHED FIN-WAIT-1 FIN-WAIT-2 TIME-WAIT"],
  ["half-close", "ESTABLISHED FIN-WAIT-1 FIN-WAIT-2 TIME-WAIT", "ESTABLISHED CLOSE-WAIT LAST-ACK CLOSED"],
  ["reset", "ESTABLISHED CLOSED", "ESTABLISHED CLOSED"],
  ["unread", "ESTABLISHED CLOSED", "ESTABLISHED CLOSED"],
  ["never", "ESTABLISHED FIN-WAIT-1 FIN-WAIT-2 TIME-WAIT", "ESTABLISHED CLOSE-WAIT LAST-ACK CLOSED"],
] as const)("the model says how %s goes", (story, A, B) => {
  expect(path(choose({ story }))).toEqual({ A, B });
});

test("TIME-WAIT is watched to its end", () => {
  expect(path(choose({ toTheEnd: true })).A).toMatch(/TIME-WAIT CLOSED$/);
});

test("if nobody ends FIN-WAIT-2, the kernel's time-out does, and B stays in CLOSE-WAIT", () => {
  const choice = choose({ story: "never", toTheEnd: true });

  expect(path(choice)).toEqual({
    A: "ESTABLISHED FIN-WAIT-1 FIN-WAIT-2 CLOSED",
    B: "ESTABLISHED CLOSE-WAIT",
  });
  const { A } = predict(planOf(choice), { "net.ipv4.tcp_fin_timeout": "20" });
  const [wait, end] = A.slice(-2);
  expect((end?.at ?? 0) - (wait?.at ?? 0)).toBeCloseTo(20_000, -2);
});

test("a kernel that keeps no TIME-WAIT is predicted so", () => {
  expect(path(choose({}), { "net.ipv4.tcp_max_tw_buckets": "0" }).A).not.toContain("TIME-WAIT");
});
