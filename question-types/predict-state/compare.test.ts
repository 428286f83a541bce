import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { STATES } from "@/lib/tcp";
import { compare } from "./compare";
import { FLAGS } from "./flags";
import { layoutOverlay, SIZES } from "./overlay-layout";
import type { Response, Stage } from "./response";
import { reveal } from "./reveal";
import { samples } from "./samples";

const [close, lost] = samples;
if (!close || !lost) throw new Error("predict-state needs two samples");

const compared = ({ question, right }: NonNullable<typeof close>, stages: Response["stages"] = right.stages) => {
  const { trace, stages: outcomes } = reveal(question, { stages });
  return compare(trace, outcomes, stages);
};

describe("the predicted run over the true one", () => {
  test("has nothing beside a run that went as it was said", () => {
    const steps = compared(close);

    expect(steps.map(({ isRight }) => isRight)).toEqual([true, true, true, true]);
    expect(steps.flatMap(({ said, ends }) => [said, ends.A.said, ends.B.said]).filter(Boolean)).toEqual([]);
    expect(steps.map(({ sent }) => sent?.segment.seq)).toEqual([300, undefined, 300, 101]);
  });

  test("keeps what was said beside what is so, and only where they differ", () => {
    const [first, ...rest] = close.right.stages;
    const said: Stage = {
      a: "FIN-WAIT-1",
      b: "LAST-ACK",
      segment: { from: "B", flags: "FIN,ACK", seq: "7", ack: "100" },
    };
    if (!first) throw new Error("the first sample has stages");
    const [step, ...others] = compared(close, [said, ...rest]);

    expect(step).toMatchObject({
      isRight: false,
      ends: { A: { is: "FIN-WAIT-1", said: null }, B: { before: "ESTABLISHED", is: "CLOSE-WAIT", said: "LAST-ACK" } },
      said: { from: "B", flags: "FIN,ACK", numbers: ["seq 7", "ack 100"] },
    });
    expect(others.every(({ isRight }) => isRight)).toBe(true);
  });

  test("a wrong number alone is a segment that was said otherwise", () => {
    const [first, ...rest] = close.right.stages;
    if (!first) throw new Error("the first sample has stages");
    const [step] = compared(close, [{ ...first, segment: { ...first.segment, ack: "100" } }, ...rest]);

    expect(step).toMatchObject({ isRight: false, said: { flags: "ACK", numbers: ["seq 300", "ack 100"] } });
  });

  test("covers the steps that were committed, when not all were", () => {
    expect(compared(close, close.right.stages.slice(0, 2)).map(({ index }) => index)).toEqual([1, 2]);
  });

  test("a segment is not called lost before its loss has been shown", () => {
    const question = { ...lost.question, key: { ...lost.question.key, from: 4, steps: 2 } };
    const ackSent: Stage = { a: "TIME-WAIT", b: "LAST-ACK", segment: { from: "A", flags: "ACK" } };
    const lossAfter = (count: number) => compared({ ...lost, question }, Array(count).fill(ackSent))[0]?.lost;

    expect([lossAfter(1), lossAfter(2)]).toEqual([false, true]);
  });
});

const anyStage: fc.Arbitrary<Stage> = fc.record({
  a: fc.constantFrom(...STATES),
  b: fc.constantFrom(...STATES),
  segment: fc.record({
    from: fc.constantFrom("A", "B"),
    flags: fc.constantFrom(...FLAGS),
    seq: fc.nat({ max: 2 ** 31 }).map(String),
    ack: fc.nat({ max: 2 ** 31 }).map(String),
  }),
});

test.each(SIZES)("drawn $name, no step reaches into the next, whatever was said", (size) => {
  fc.assert(
    fc.property(fc.constantFrom(close, lost), fc.array(anyStage, { minLength: 4, maxLength: 4 }), (sample, stages) => {
      const { rows, height } = layoutOverlay(compared(sample, stages.slice(0, sample.question.key.steps)), size);

      for (const [index, { step, y, saidY, saidFrom }] of rows.entries()) {
        const bottom = rows[index + 1]?.top ?? height;
        const isLine = step.said !== null && step.said.flags !== "none";
        const said = isLine ? saidFrom + size.fall : step.said ? saidY + 16 : y;
        const states = (step.ends.A.said ?? step.ends.B.said) ? y + 40 : y + 6;
        expect(Math.max(y + (step.sent ? size.fall : 6), said, states)).toBeLessThan(bottom);
        if (step.said && step.sent) expect(saidY - 12).toBeGreaterThan(y + size.fall - 4);
      }
    }),
    { numRuns: 60 },
  );
});
