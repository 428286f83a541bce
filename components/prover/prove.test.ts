import { describe, expect, test } from "vitest";
import { run } from "@/lib/tcp";
import { Memory } from "@/lib/tcp/explore/memory";
import { replayTrace } from "@/lib/tcp/explore/replay-trace";
import { type Progress, prove, type SafeLength, safeLengths } from "./prove";
import { DEFAULTS, questionOf, type Settings } from "./settings";
import { chartTie } from "./tie-words";

const memory = new Memory();

function proofOf(changes: Partial<Settings>, mostStates?: number) {
  const work = prove(questionOf({ ...DEFAULTS, ...changes }), memory, mostStates);
  for (let next = work.next(); ; next = work.next()) if (next.done) return next.value;
}

/** Old duplicates with everything as it is at first: 2·MSL + 1 (ADR 12). */
describe.each([1, 2, 3])("MSL = %i", (msl) => {
  test("a disaster one tick below the safe length, playable and shortest", () => {
    const proof = proofOf({ msl, timeWait: 2 * msl });

    expect(proof).toMatchObject({ verdict: "harm", isShortest: true, why: "late segment" });
    if (proof.verdict !== "harm" || !proof.script) throw new Error("no playable disaster");
    expect(
      run(proof.script).steps.some(({ before, after }) => before.A.state === "TIME-WAIT" && after.A.state === "CLOSED"),
    ).toBe(true);
    expect(replayTrace({ world: questionOf({ ...DEFAULTS, msl, timeWait: 2 * msl }), steps: proof.steps }).isHit).toBe(
      true,
    );
  });

  test("none at the safe length, and none above", () => {
    expect(proofOf({ msl, timeWait: 2 * msl + 1 }).verdict).toBe("safe");
    expect(proofOf({ msl, timeWait: 4 * msl + 3 }).verdict).toBe("safe");
  });
});

test("Linux obeys a RST in TIME-WAIT: no length is safe, unless tcp_rfc1337 is set", () => {
  const longest = { timeWait: 7, timeWaitRule: "any / any" } as const;

  expect(proofOf({ ...longest, rstInTimeWait: "obeyed" })).toMatchObject({
    verdict: "harm",
    why: "RST ends TIME-WAIT",
  });
  expect(proofOf({ ...longest, rstInTimeWait: "ignored" }).verdict).toBe("safe");
});

test("a disaster at 2·MSL is said to hang on the last tick, where it does", () => {
  const at = (changes: Partial<Settings>) => {
    const proof = proofOf({ msl: 2, ...changes });
    return proof.verdict === "harm" ? proof.isTie : proof.verdict;
  };

  expect(at({ timeWait: 4 })).toBe(true);
  expect(at({ timeWait: 4, tieOrder: "expiry first" })).toBe(true);
  expect(at({ timeWait: 4, tieOrder: "arrivals first" })).toBe("safe");
  // One tick less is a disaster whatever comes first.
  expect(at({ timeWait: 3 })).toBe(false);
  expect(at({ timeWait: 3, tieOrder: "arrivals first" })).toBe(false);
  expect(at({ timeWait: 4, timeWaitRule: "any / any", rstInTimeWait: "obeyed" })).toBe(false);
  expect(at({ purpose: "reliable-close", timeWait: 3 })).toBe(true);
});

test("reliable close needs (2^L − 1)·R + MSL + 1", () => {
  const close = { purpose: "reliable-close", msl: 2, rto: 2, losses: 2 } as const;

  expect(proofOf({ ...close, timeWait: 8 })).toMatchObject({
    verdict: "harm",
    why: "FIN meets CLOSED",
    isShortest: true,
  });
  expect(proofOf({ ...close, timeWait: 9 }).verdict).toBe("safe");
});

test("a search that is too large proves nothing", () => {
  expect(proofOf({ msl: 2, timeWait: 5 }, 100).verdict).toBe("undecided");
});

test("progress is reported between slices", () => {
  const work = prove(questionOf({ ...DEFAULTS, msl: 3, timeWait: 7 }), memory);
  const first = work.next();

  expect(first.done).toBe(false);
  expect(first.value).toMatchObject({ phase: "searching" });
});

test("the chart has a safe length for each MSL and purpose, as the ADR has them", () => {
  const rows = [...safeLengths({ ...DEFAULTS, rto: 1, losses: 1 }, memory)].filter(isRow);

  expect(rows.map(({ hasTie }) => hasTie)).toEqual(Array(8).fill(true));
  expect(chartTie(rows, "en")).toContain(": Old duplicates 2, 4, 6, 8 (2 MSL); Unreliable close 2, 3, 4, 5.");
  expect(chartTie(rows, "zh-CN")).toContain("：旧报文段2、4、6、8（即2MSL）；不可靠的关闭2、3、4、5。");
  expect(rows.map(({ purpose, msl, length }) => [purpose, msl, length])).toEqual(
    [1, 2, 3, 4].flatMap((msl) => [
      ["old-duplicates", msl, 2 * msl + 1],
      ["reliable-close", msl, msl + 2],
    ]),
  );
});

test("the chart says where no length is safe, and where it does not know", () => {
  const obeyed = [...safeLengths({ ...DEFAULTS, rstInTimeWait: "obeyed" }, memory)].filter(isRow);
  const [first] = [...safeLengths(DEFAULTS, memory, 10)].filter(isRow);
  const arrivals = [...safeLengths({ ...DEFAULTS, tieOrder: "arrivals first" }, memory)].filter(isRow);

  expect(obeyed.filter(({ purpose }) => purpose === "old-duplicates").map(({ length }) => length)).toEqual(
    Array(4).fill("none"),
  );
  expect(first?.length).toBe("unknown");
  // Nothing is said of a tie where there is none.
  expect(chartTie(obeyed, "en")).not.toContain("Old duplicates");
  expect(chartTie(arrivals, "en")).toBe("");
});

function isRow(value: Progress | SafeLength): value is SafeLength {
  return "purpose" in value;
}
