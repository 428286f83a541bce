import { describe, expect, test } from "vitest";
import { run } from "@/lib/tcp";
import { askedSteps } from "./derive";
import { BAND, generate } from "./generate";
import { reveal } from "./reveal";
import { rightResponse } from "./right-response";
import { KINDS } from "./stories";
import { grade } from "./type";

describe.each(KINDS)("%s", (kind) => {
  const made = Array.from({ length: 60 }, (_, seed) => generate(seed, kind));

  test("is as difficult with every seed", () => {
    expect(new Set(made.map(({ difficulty }) => difficulty)).size).toBe(1);
    expect(made[0]?.difficulty).toBeGreaterThanOrEqual(BAND.least);
    expect(made[0]?.difficulty).toBeLessThanOrEqual(BAND.most);
  });

  test("asks the same steps with every seed, of either end", () => {
    const told = ({ key }: (typeof made)[number]) => {
      // The ends by their part in it: who closes first has the other name half of the time.
      const first = run(key.scenario).steps[0]?.host;
      return askedSteps(key).map(({ step, answer }) => [
        step.host === first,
        step.cause.type,
        first === "A" ? [answer.a, answer.b] : [answer.b, answer.a],
        answer.segment?.flags ?? null,
      ]);
    };

    expect(new Set(made.map((question) => JSON.stringify(told(question)))).size).toBe(1);
    expect(new Set(made.map(({ key }) => run(key.scenario).steps[0]?.host)).size).toBe(2);
  });

  test("ends as its scenario says", () => {
    for (const { key } of made) {
      const last = run(key.scenario).steps.at(-1)?.after;

      expect({ A: last?.A.state, B: last?.B.state }).toEqual(key.scenario.endsIn);
    }
  });

  test("no other state, segment or number earns everything", () => {
    for (const { key } of made.slice(0, 10)) {
      const right = rightResponse(key);
      for (const [at, stage] of right.stages.entries()) {
        const others = [
          { ...stage, a: stage.a === "CLOSED" ? ("TIME-WAIT" as const) : ("CLOSED" as const) },
          { ...stage, b: stage.b === "CLOSED" ? ("TIME-WAIT" as const) : ("CLOSED" as const) },
          ...(["A", "B"] as const)
            .filter((from) => from !== stage.segment.from || stage.segment.flags === "none")
            .map((from) => ({
              ...stage,
              segment: {
                ...stage.segment,
                from,
                flags: stage.segment.flags === "none" ? ("ACK" as const) : stage.segment.flags,
              },
            })),
          ...(["seq", "ack"] as const)
            .filter((field) => stage.segment[field] !== undefined)
            .flatMap((field) =>
              [-1, 1].map((by) => ({
                ...stage,
                segment: { ...stage.segment, [field]: String(Number(stage.segment[field]) + by) },
              })),
            ),
        ];
        for (const other of others) {
          expect(grade({ key }, { stages: right.stages.with(at, other) }).fraction).toBeLessThan(1);
        }
      }
    }
  });

  test("the words of the question tell no later state, and no step tells the next", () => {
    for (const { key, prompt } of made.slice(0, 10)) {
      expect(prompt.text.en).not.toMatch(/WAIT|CLOSING|LAST-ACK/);
      expect(prompt.start.steps).toHaveLength(key.from);
      const { stages } = rightResponse(key);
      for (let count = 0; count < stages.length; count += 1) {
        const revealed = reveal({ key }, count === 0 ? null : { stages: stages.slice(0, count) });

        expect(revealed.trace.steps).toHaveLength(key.from + count);
        expect(revealed.stages).toHaveLength(count);
      }
    }
  });
});
