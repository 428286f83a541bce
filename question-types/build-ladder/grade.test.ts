import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { run } from "@/lib/tcp";
import { align } from "./align";
import { derivePrompt, expectedOf, ROW_FLAGS, type Row } from "./derive";
import { samples } from "./samples";
import buildLadderType, { buildLadder, grade } from "./type";

const [ordinary, crossed] = samples;
if (!ordinary || !crossed) throw new Error("build-ladder needs two samples");
const right = ordinary.right.rows;

/** The score of the ordinary close when its rows are changed. */
function built(rows: readonly (Row | undefined)[]) {
  const score = grade(ordinary?.question ?? { key: { script: noSample() } }, { rows: rows.map((row) => row ?? {}) });
  const on = (id: string | undefined) => score.feedback.filter((each) => each.on === id).map(({ text }) => text.en);
  return { ...score, on };
}

function noSample(): never {
  throw new Error("there is a sample");
}

const changed = (at: number, change: Partial<Row>) =>
  right.map((row, index) => (index === at ? { ...row, ...change } : row));

describe("partial credit", () => {
  test("a row earns its share of right parts", () => {
    expect(built(changed(3, { ack: 52000 })).fraction).toBeCloseTo((4 + 3 / 4) / 5);
    expect(built(changed(3, { ack: 52000, seq: 7001 })).fraction).toBeCloseTo((4 + 2 / 4) / 5);
  });

  test("a segment left out costs itself, and so does one too many", () => {
    expect(built(right.slice(1)).fraction).toBeCloseTo(4 / 5);
    expect(built([...right, right[4]]).fraction).toBeCloseTo(5 / 6);
  });

  test("rows that are not complete earn what is right in them, empty ones nothing", () => {
    expect(built([{ from: "B", flags: "FIN,ACK" }]).fraction).toBeCloseTo(1 / 4 / 5);
    expect(built([{}, {}]).fraction).toBe(0);
    expect(built([]).fraction).toBe(0);
  });
});

describe("orders that the model allows", () => {
  test("segments of both ends that do not wait for each other may change places", () => {
    const [data, finOfA, finOfB, ...acks] = crossed.right.rows;

    for (const start of [
      [data, finOfA, finOfB],
      [finOfA, data, finOfB],
      [data, finOfB, finOfA],
    ]) {
      const rows = [...start, ...acks].map((row) => row ?? {});
      expect(grade(crossed.question, { rows }).fraction).toBe(1);
    }
  });

  test("an ACK does not stand before what it acknowledges", () => {
    const [fin, copy, ack, ...rest] = right;
    const { fraction, on } = built([fin, ack, copy, ...rest]);

    expect(fraction).toBeCloseTo(4 / 5);
    expect(on("row-2")).toEqual(["A cannot acknowledge `52001` before B’s FIN (seq 52000, ack 7000) has arrived."]);
  });

  test("every order that the model allows is found to be one: the places of a random merge of both ends", () => {
    const expected = expectedOf(run(crossed.question.key.script));
    fc.assert(
      fc.property(fc.infiniteStream(fc.boolean()), (coins) => {
        const done = { A: 0, B: 0 };
        const rows: Row[] = [];
        const isReady = (host: "A" | "B") =>
          expected.find(({ sent, place }) => sent.from === host && place === done[host]);
        while (rows.length < expected.length) {
          const ready = [isReady("A"), isReady("B")].filter(
            (one) => one !== undefined && one.needs <= done[one.sent.from === "A" ? "B" : "A"],
          );
          const one = coins.next().value ? ready[0] : ready.at(-1);
          if (!one) throw new Error("the model's own order is always ready");
          done[one.sent.from] += 1;
          rows.push(one.row);
        }
        expect(grade(crossed.question, { rows })).toEqual({ fraction: 1, feedback: [], misconceptions: [] });
      }),
    );
  });
});

describe("what is said", () => {
  test("a wrong number is named and explained by its sum", () => {
    const { misconceptions, on } = built(changed(2, { ack: 52000 }));

    expect(misconceptions).toEqual(["M5"]);
    expect(on("row-3")[0]).toContain("`ack`: One too few: the FIN was left out.");
    expect(on("row-3")[1]).toContain("= 52000 (where B’s numbering began) + 1 for B’s FIN");
  });

  test("the first difference is told by the model", () => {
    expect(built(changed(3, { seq: 7001 })).on(undefined)).toEqual([
      expect.stringMatching(
        /^Your segments first differ from the model’s where this happens: A’s program calls close\(\): A sends FIN/,
      ),
    ]);
  });

  test("a FIN without ACK shows M4", () => {
    const { ack: _, ...bare } = { ...right[3], flags: "FIN" as const };

    expect(built(right.map((row, index) => (index === 3 ? bare : row))).misconceptions).toEqual(["M4"]);
  });

  test("an ACK of the ACK is none of the model’s", () => {
    const { on } = built([...right, { from: "A", flags: "ACK", seq: 7001, ack: 52002, len: 0 }]);

    expect(on("row-6")).toEqual([expect.stringContaining("no such segment here: A has no reason to send ACK")]);
  });

  test("what is missing is told in both languages", () => {
    const { feedback } = built(right.slice(0, 4));
    const missing = feedback.find(({ on }) => on === "missing");

    expect(missing?.text.en).toBe("Missing: B sends ACK (seq 52001, ack 7001).");
    expect(missing?.text["zh-CN"]).toBe("缺了：B发出ACK（seq 52001，ack 7001）。");
  });
});

describe("what is refused", () => {
  const { prompt, key } = ordinary.question;
  const takes = (raw: unknown) => buildLadderType.response(prompt).safeParse(raw).success;

  test.each([
    ["a number that is no part", { rows: [{ seq: 123 }] }],
    ["a number as text", { rows: [{ seq: "7000" }] }],
    ["flags that are no part", { rows: [{ flags: "SYN" }] }],
    ["a third end", { rows: [{ from: "C" }] }],
    ["something more in a row", { rows: [{ from: "A", why: "" }] }],
    ["too many rows", { rows: Array.from({ length: prompt.most + 1 }, () => ({})) }],
    ["a very long list", { rows: Array.from({ length: 100_000 }, () => ({})) }],
  ])("%s", (_, raw) => {
    expect(takes(raw)).toBe(false);
  });

  test("a key of another run", () => {
    const other = { script: { ...key.script, start: { type: "established", next: { A: 1, B: 2 } } } };

    expect(buildLadderType.key(prompt).safeParse(key).success).toBe(true);
    expect(buildLadderType.key(prompt).safeParse(other).success).toBe(false);
    expect(buildLadderType.key(prompt).safeParse({ script: {} }).success).toBe(false);
  });
});

test("the parts hold every right number and length, and wrong ones", () => {
  for (const { question, right: answer } of samples) {
    const { numbers, lengths } = derivePrompt(question.key);
    const used = answer.rows.flatMap(({ seq, ack }) => [seq, ack]);

    expect(numbers).toEqual(expect.arrayContaining(used));
    expect(numbers.length).toBeGreaterThan(new Set(used).size);
    expect(lengths.length).toBeGreaterThan(new Set(answer.rows.map(({ len }) => len)).size);
  }
});

test("the writer lets the model give the parts", () => {
  const { prompt, key } = ordinary.question;
  const explanation = { right: prompt.text, wrong: prompt.text };
  const written = buildLadder({
    id: "s",
    role: "exercise",
    text: prompt.text,
    ...key,
    explanation,
    targets: [],
    sources: [],
  });

  expect(written).toMatchObject({ type: "build-ladder", prompt, key });
});

test("whatever is built, every row is aligned once and the score lies between 0 and 1", () => {
  const { prompt, key } = crossed.question;
  const expected = expectedOf(run(key.script));
  const number = fc.constantFrom(...prompt.numbers);
  const anyRow: fc.Arbitrary<Row> = fc.record(
    {
      from: fc.constantFrom("A", "B"),
      flags: fc.constantFrom(...ROW_FLAGS),
      seq: number,
      ack: number,
      len: fc.constantFrom(...prompt.lengths),
    },
    { requiredKeys: [] },
  );
  const row = fc.oneof(anyRow, fc.constantFrom(...expected.map((each): Row => each.row)));
  fc.assert(
    fc.property(fc.array(row, { maxLength: prompt.most }), (rows) => {
      const score = grade(crossed.question, { rows: buildLadderType.response(prompt).parse({ rows }).rows });
      const aligned = align(expected, rows);

      expect(aligned.rows).toHaveLength(rows.length);
      expect(aligned.rows.filter((each) => each !== null).length + aligned.missing.length).toBe(expected.length);
      expect(score.fraction).toBeGreaterThanOrEqual(0);
      expect(score.fraction).toBeLessThanOrEqual(1);
      expect(score.fraction === 1).toBe(score.feedback.length === 0);
    }),
    { numRuns: 100 },
  );
});
