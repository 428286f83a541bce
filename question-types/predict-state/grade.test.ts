import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { STATES, scenario } from "@/lib/tcp";
import { toPublic } from "../define";
import { derivePrompt, type Key } from "./derive";
import { FLAGS } from "./flags";
import type { PredictedSegment, Response, Stage } from "./response";
import type { Revealed } from "./reveal";
import { reveal } from "./reveal";
import { rightResponse } from "./right-response";
import { samples } from "./samples";
import predictStateType, { grade, predictState } from "./type";

const [close, lost] = samples;
if (!close || !lost) throw new Error("predict-state needs two samples");
const { key, prompt } = close.question;
const [first, second, third, fourth] = close.right.stages;
if (!first || !second || !third || !fourth) throw new Error("the first sample has four stages");

const withFirst = (stage: Stage): Response => ({ stages: [stage, second, third, fourth] });

describe("the share of one stage out of four", () => {
  test.each([
    { name: "a wrong state of A", stage: { ...first, a: "FIN-WAIT-2" }, fraction: 19 / 20 },
    { name: "a wrong state of B", stage: { ...first, b: "TIME-WAIT" }, fraction: 19 / 20 },
    { name: "the wrong sender", stage: { ...first, segment: { ...first.segment, from: "A" } }, fraction: 19 / 20 },
    {
      name: "a wrong sequence number",
      stage: { ...first, segment: { ...first.segment, seq: "1" } },
      fraction: 19 / 20,
    },
    { name: "no sequence number", stage: { ...first, segment: withoutSeq(first.segment) }, fraction: 19 / 20 },
    { name: "a wrong ACK number", stage: { ...first, segment: { ...first.segment, ack: "100" } }, fraction: 19 / 20 },
    {
      name: "nothing sent: segment and numbers are wrong",
      stage: { ...first, segment: { from: "A", flags: "none" } },
      fraction: 17 / 20,
    },
  ] as const)("$name", ({ stage, fraction }) => {
    expect(grade({ key }, withFirst(stage)).fraction).toBeCloseTo(fraction);
  });

  test("an ACK number is compared on the circle of 2^32, however it is typed", () => {
    const typed = (ack: string) => grade({ key }, withFirst({ ...first, segment: { ...first.segment, ack } })).fraction;

    expect(typed("1０1")).toBe(1);
    expect(typed(String(2 ** 32 + 101))).toBe(1);
    expect(typed("102")).toBeLessThan(1);
  });

  test("when nothing is sent, the sender does not matter and no number is asked", () => {
    const stages = [first, { ...second, segment: { from: "B", flags: "none" } as const }, third, fourth];

    expect(grade({ key }, { stages }).fraction).toBe(1);
  });

  test("stages that were not answered earn nothing", () => {
    expect(grade({ key }, { stages: [first] }).fraction).toBe(0.25);
  });
});

describe("the sequence number", () => {
  const askedSeq = (asked: Key) => rightResponse(asked).stages.map(({ segment }) => segment.seq);

  test("of an end whose number nobody has shown is not asked: it cannot be known", () => {
    const fromTheStart = { ...key, from: 0, steps: 2 };

    expect(askedSeq(fromTheStart)).toEqual([undefined, "300"]);
  });

  test("that opens a connection is not asked: it is chosen afresh", () => {
    const opening = {
      from: 1,
      steps: 1,
      scenario: scenario({
        ...close.question.key.scenario,
        start: { type: "listening", host: "B" },
        calls: [{ host: "A", call: { type: "OPEN", mode: "active" }, at: 0 }],
        endsIn: { A: "ESTABLISHED", B: "ESTABLISHED" },
      }),
    } satisfies Key;

    expect(rightResponse(opening).stages[0]?.segment).toEqual({ from: "B", flags: "SYN,ACK", ack: "101" });
    expect(grade({ key: opening }, rightResponse(opening)).fraction).toBe(1);
  });
});

describe("what a wrong prediction shows", () => {
  const shown = (stage: Stage) => grade({ key }, withFirst(stage)).misconceptions;

  test("TIME-WAIT at the end that closed second: M1", () => {
    expect(shown({ ...first, b: "TIME-WAIT" })).toEqual(["M1"]);
  });

  test("the FIN’s sequence number is not counted: M5", () => {
    expect(shown({ ...first, segment: { ...first.segment, ack: "100" } })).toEqual(["M5"]);
  });

  test("the own FIN’s sequence number is not counted: M5", () => {
    const last = { ...fourth, segment: { ...fourth.segment, seq: "100" } };

    expect(grade({ key }, { stages: [first, second, third, last] }).misconceptions).toEqual(["M5"]);
  });

  test("a FIN without ACK: M4", () => {
    const stages = [first, second, { ...third, segment: { from: "B", flags: "FIN" } as const }, fourth];

    expect(grade({ key }, { stages }).misconceptions).toEqual(["M4"]);
  });

  test("leaving out CLOSE-WAIT is explained without a number", () => {
    const score = grade({ key }, withFirst({ ...first, b: "LAST-ACK" }));

    expect(score.misconceptions).toEqual([]);
    expect(score.feedback.filter(({ on, right }) => on === "1" && !right)).toHaveLength(2);
  });

  test("a RST from LAST-ACK in answer to a SYN: M24", () => {
    const synToLastAck = {
      from: 5,
      steps: 1,
      scenario: scenario({
        ...lost.question.key.scenario,
        strays: [{ from: "A", arrivesAt: 500, segment: { seq: 900, ack: null, syn: true } }],
      }),
    };
    const predicted: Stage = { a: "TIME-WAIT", b: "CLOSED", segment: { from: "B", flags: "RST" } };

    expect(rightResponse(synToLastAck).stages[0]?.segment).toMatchObject({ from: "B", flags: "ACK" });
    expect(grade({ key: synToLastAck }, { stages: [predicted] }).misconceptions).toEqual(["M24"]);
  });

  test("silence of an end that has no TIME-WAIT, when the FIN comes again: M23", () => {
    const noTimeWait = {
      from: 6,
      steps: 1,
      scenario: scenario({ ...lost.question.key.scenario, ends: { A: { timeWait: 0 } } }),
    };
    const predicted: Stage = { a: "CLOSED", b: "LAST-ACK", segment: { from: "A", flags: "none" } };

    expect(rightResponse(noTimeWait).stages[0]).toMatchObject({ a: "CLOSED", segment: { from: "A" } });
    expect(grade({ key: noTimeWait }, { stages: [predicted] }).misconceptions).toEqual(["M23"]);
  });
});

describe("what is revealed", () => {
  const revealedAfter = (count: number): Revealed =>
    reveal({ key }, count === 0 ? null : { stages: close.right.stages.slice(0, count) });

  test("before the first stage: the prompt’s trace and event, no outcome", () => {
    expect(revealedAfter(0)).toEqual({ trace: prompt.start, stages: [], stimulus: prompt.stimulus });
  });

  test.each([0, 1, 2, 3, 4])("after %i stages the trace ends with the last committed step", (count) => {
    const revealed = revealedAfter(count);

    expect(revealed.trace.steps).toHaveLength(key.from + count);
    expect(revealed.stages).toHaveLength(count);
    expect(revealed.stimulus === null).toBe(count === key.steps);
  });

  test("the next event is told without what follows from it", () => {
    expect(revealedAfter(3).stimulus).toEqual({
      en: "At 0.080 s: B’s FIN (seq 300, ack 101) arrives at A.",
      "zh-CN": expect.stringContaining("0.080 s："),
    });
    for (const text of [
      prompt.stimulus,
      revealedAfter(1).stimulus,
      revealedAfter(2).stimulus,
      revealedAfter(3).stimulus,
    ]) {
      expect(text?.en).not.toMatch(/enters|sends/);
      expect(text?.["zh-CN"]).not.toMatch(/进入|发出/);
    }
  });

  test("a wrong stage shows which parts were wrong, what is so, and why", () => {
    const { stages } = reveal({ key }, { stages: [{ ...first, b: "TIME-WAIT" }] });

    expect(stages[0]?.parts).toEqual({ a: true, b: false, segment: true, seq: true, ack: true });
    expect(stages[0]?.answer).toEqual({
      a: "FIN-WAIT-1",
      b: "CLOSE-WAIT",
      segment: { from: "B", flags: "ACK", seq: 300, ack: 101 },
    });
    expect(stages[0]?.remarks[0]?.misconception).toBe("M1");
  });

  test("what becomes of a segment that is still under way is not told", () => {
    const ackSent: Key = { ...lost.question.key, from: 5, steps: 1 };

    expect(derivePrompt(ackSent).start.steps.at(-1)?.sent[0]?.fate.type).toBe("arrives");
    expect(JSON.stringify(derivePrompt(ackSent).start)).not.toContain('"lost"');
    expect(JSON.stringify(reveal({ key: ackSent }, rightResponse(ackSent)).trace)).toContain('"lost"');
  });

  test("as long as they are alike, a run is told like one that will end otherwise", () => {
    const { scenario: ordinary } = key;
    const futures: readonly Key[] = [
      { ...key, scenario: scenario({ ...ordinary, faults: [{ from: "A", kind: "ACK", nth: 1, fate: "lose" }] }) },
      {
        ...key,
        scenario: scenario({ ...ordinary, faults: [{ from: "B", kind: "FIN", nth: 1, fate: { delay: 700 } }] }),
      },
      { ...key, scenario: scenario({ ...ordinary, ends: { A: { timeWait: 0 }, B: { givesUpAfter: 1 } } }) },
    ];
    const committed = { stages: [first, second] };

    for (const future of futures) {
      expect(derivePrompt(future)).toEqual(derivePrompt(key));
      expect(reveal({ key: future }, committed)).toEqual(reveal({ key }, committed));
    }
  });

  test("no public question holds a later step, its sender, its time or its state", () => {
    const sent = JSON.stringify(toPublic(predictState({ ...written, ...key, text: prompt.text })));

    expect(sent).not.toContain("CLOSE-WAIT");
    expect(sent).not.toContain("TIME-WAIT");
    expect(sent).not.toContain('"entering"');
    expect(JSON.parse(sent).prompt.start.steps).toHaveLength(key.from);
  });
});

function withoutSeq({ seq: _, ...segment }: PredictedSegment): PredictedSegment {
  return segment;
}

const written = {
  id: "sample",
  role: "exercise",
  explanation: { right: prompt.text, wrong: prompt.text },
  targets: ["M1"],
  sources: [],
} as const;

describe("committed stages are final", () => {
  const { stages } = predictStateType;
  if (!stages) throw new Error("predict-state is answered in stages");

  test("a further stage extends, a changed one does not", () => {
    const earlier = { stages: [first] };

    expect(stages.extends(earlier, { stages: [first, second] })).toBe(true);
    expect(stages.extends(earlier, { stages: [{ ...first, b: "CLOSED" }, second] })).toBe(false);
    expect(stages.extends({ stages: [first, second] }, earlier)).toBe(false);
  });

  test("the order of fields, which stored JSON may change, makes no difference", () => {
    const stored = {
      stages: [{ segment: { ack: "101", seq: "300", flags: "ACK", from: "B" }, b: "CLOSE-WAIT", a: "FIN-WAIT-1" }],
    };

    expect(stages.extends(stored as Response, { stages: [first, second] })).toBe(true);
  });
});

describe("a key that does not belong to its prompt is refused", () => {
  const accepts = (other: Key) => predictStateType.key(prompt).safeParse(other).success;

  test("other steps, another scenario, steps beyond the end", () => {
    expect(accepts(key)).toBe(true);
    expect(accepts({ ...key, from: 2 })).toBe(false);
    expect(accepts({ ...key, scenario: { ...key.scenario, delay: 30 } })).toBe(false);
    expect(accepts({ ...key, steps: 99 })).toBe(false);
    expect(predictStateType.key(prompt).safeParse({ ...key, scenario: {} }).success).toBe(false);
  });

  test("a question beyond the end of its trace does not get written", () => {
    expect(() => derivePrompt({ ...key, steps: 99 })).toThrow("step 100 is asked");
  });
});

const anyStage: fc.Arbitrary<Stage> = fc.record({
  a: fc.constantFrom(...STATES),
  b: fc.constantFrom(...STATES),
  segment: fc.record(
    {
      from: fc.constantFrom("A", "B"),
      flags: fc.constantFrom(...FLAGS),
      seq: fc.nat(400).map(String),
      ack: fc.nat(400).map(String),
    },
    { requiredKeys: ["from", "flags"] },
  ),
});

test("whatever is predicted, the score lies between 0 and 1, and 1 means no remark", () => {
  fc.assert(
    fc.property(fc.array(anyStage, { minLength: 1, maxLength: key.steps }), (stages) => {
      const score = grade({ key }, predictStateType.response(prompt).parse({ stages }));
      expect(score.fraction).toBeGreaterThanOrEqual(0);
      expect(score.fraction).toBeLessThanOrEqual(1);
      if (score.fraction === 1) expect(score.misconceptions).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test("the model’s own answer earns everything, whichever steps are asked", () => {
  fc.assert(
    fc.property(fc.constantFrom(close, lost), fc.nat(5), fc.integer({ min: 1, max: 2 }), (sample, from, steps) => {
      const asked: Key = { scenario: sample.question.key.scenario, from, steps };
      expect(grade({ key: asked }, rightResponse(asked)).fraction).toBe(1);
    }),
    { numRuns: 20 },
  );
});
