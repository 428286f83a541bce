import { describe, expect, test } from "vitest";
import { arrivedIn } from "../../../read-trace";
import { run, type Script } from "../../../script";
import type { EndSetup } from "../../endpoints";
import { Memory } from "../../memory";
import { replayTrace } from "../../replay-trace";
import { explore } from "../../search";
import { World, type WorldOptions } from "../../world";
import { oldDuplicates } from "../../worlds/old-duplicates";
import { type OldDuplicateSwitches, type ReliableCloseSwitches, STANDARD } from "../../worlds/switches";
import { leastSafeLength } from "./least-safe";
import { type TwoMslRow, twoMslRows } from "./two-msl";

const memory = new Memory();

function oldDuplicatesNeed(msl: number, deviation: Partial<OldDuplicateSwitches> = {}): number | null {
  const switches = { ...STANDARD, ...deviation };
  return leastSafeLength(
    (timeWait) => ({ kind: "old-duplicates", options: { msl, timeWait, switches, closers: "A", rto: 1 } }),
    { longest: 4 * msl + 3, everyLength: true, proofStates: 1, memory },
  ).leastSafe;
}

const NO_LOSS: ReliableCloseSwitches = {
  exactMslDelivered: true,
  tieOrder: "any order",
  timeWaitAnswers: "FIN",
  restartedBy: "FIN",
  retransmission: "fixed RTO",
  lost: "ACKs and FINs",
  losses: 0,
  rto: 1,
};

function reliableCloseNeeds(msl: number, deviation: Partial<ReliableCloseSwitches> = {}): number | null {
  return leastSafeLength(
    (timeWait) => ({
      kind: "reliable-close",
      options: { msl, timeWait, switches: { ...NO_LOSS, ...deviation } },
    }),
    { longest: 4 * msl + 3, everyLength: true, proofStates: 1, memory },
  ).leastSafe;
}

describe("old duplicates", () => {
  // One tick more than 2·MSL: what arrives in the tick in which TIME-WAIT ends may come after its end.
  test.each([1, 2, 3])("2·MSL + 1 under the assumptions of the standard, MSL = %i", (msl) => {
    expect(oldDuplicatesNeed(msl)).toBe(2 * msl + 1);
    expect(oldDuplicatesNeed(msl, { harm: "active closer's own" })).toBe(msl + 1);
  });

  test("the boundaries of a tick move it by one or two", () => {
    expect(oldDuplicatesNeed(2, { tieOrder: "expiry first" })).toBe(5);
    expect(oldDuplicatesNeed(2, { tieOrder: "arrivals first" })).toBe(4);
    expect(oldDuplicatesNeed(2, { tieOrder: "arrivals first", harm: "data" })).toBe(3);
    expect(oldDuplicatesNeed(2, { exactMslDelivered: false })).toBe(3);
  });

  test("an answer out of TIME-WAIT that does not restart it costs MSL, or 2·MSL where none does", () => {
    const answersAll = { timeWaitAnswers: "any segment with ACK" } as const;
    expect(oldDuplicatesNeed(2, answersAll)).toBe(3 * 2 + 1);
    expect(oldDuplicatesNeed(2, { ...answersAll, restartedBy: "any segment with ACK" })).toBe(2 * 2 + 1);
    expect(oldDuplicatesNeed(2, { restartedBy: "none" })).toBe(4 * 2 + 1);
    expect(oldDuplicatesNeed(2, { restartedBy: "none", harm: "data" })).toBe(2 * 2 + 1);
    expect(oldDuplicatesNeed(1, { ...answersAll, peerSends: "data and FIN" })).toBe(4 + 1);
  });

  test("no length is safe where a RST ends TIME-WAIT, or a RST the LAST-ACK whose ACKs are lost", () => {
    expect(oldDuplicatesNeed(2, { rstInTimeWait: "obeyed" })).toBeNull();
    expect(oldDuplicatesNeed(2, { acksOfFin: "may be lost" })).toBeNull();
    expect(oldDuplicatesNeed(2, { acksOfFin: "may be lost", lastAckMayEndBy: "ACK" })).toBe(5);
  });

  test("simultaneous closes need no more", () => {
    const options = { msl: 2, switches: STANDARD, closers: "both", rto: 1 } as const;
    const isSafe = (timeWait: number) => !isHit(oldDuplicates({ ...options, timeWait }));
    expect([isSafe(4), isSafe(5)]).toEqual([false, true]);
  });

  test("neither the reduction nor a copy in every tick changes an answer", () => {
    for (const deviation of [
      {},
      { restartedBy: "none" },
      { acksOfFin: "may be lost", lastAckMayEndBy: "ACK" },
    ] as const) {
      const switches = { ...STANDARD, ...deviation };
      for (let timeWait = 0; timeWait <= 7; timeWait += 1) {
        const options = { msl: 1, timeWait, switches, closers: "A", rto: 1 } as const;
        expect(isHit(oldDuplicates(options))).toBe(
          isHit(withLazyTimers(oldDuplicates({ ...options, reduces: false }))),
        );
      }
    }
  });
});

function isHit(options: WorldOptions): boolean {
  const world = new World(options, memory);
  const { found, complete } = explore({
    start: world.start,
    successors: (state, visit) => world.successors(state, visit),
    goal: (state) => world.isHit(state),
  });
  expect(complete || found !== null).toBe(true);
  return found !== null;
}

/** "At arbitrary times", word for word: from the next tick on, in any tick, or never. */
function withLazyTimers({ ends, ...rest }: WorldOptions): WorldOptions {
  const lazy = (end: EndSetup): EndSetup => ({
    ...end,
    timer: (name, after, endpoint) => {
      const timer = end.timer(name, after, endpoint);
      return timer && name === "RETRANSMISSION" ? { left: 1, forced: false } : timer;
    },
  });
  return { ...rest, ends: { A: lazy(ends.A), B: lazy(ends.B) } };
}

describe("reliable close", () => {
  test.each([
    [1, 1],
    [2, 1],
    [2, 2],
    [3, 1],
  ])("(2^L − 1)·R + MSL + 1 if FINs are lost, too; MSL = %i, R = %i", (msl, rto) => {
    for (const losses of [0, 1, 2]) {
      const needed = (2 ** losses - 1) * rto + msl + 1;
      expect(reliableCloseNeeds(msl, { rto, losses })).toBe(needed <= 4 * msl + 3 ? needed : null);
    }
  });

  test("2^(L − 1)·R + MSL + 1 if only ACKs are", () => {
    for (const losses of [1, 2, 3]) {
      expect(reliableCloseNeeds(2, { lost: "ACKs", losses })).toBe(2 ** (losses - 1) + 2 + 1);
    }
  });

  test("no length is enough if the FIN may come again at any time", () => {
    expect(reliableCloseNeeds(1, { retransmission: "arbitrary times", losses: 1 })).toBeNull();
  });
});

describe("the table", () => {
  const rows: readonly TwoMslRow[] = [...twoMslRows({ msl: [1], proofStates: 5_000, rtos: [1], losses: [0, 1, 3] })];

  test("longer is never worse: searching every length gives the same rows", () => {
    for (const { property, switches, leastSafe } of rows) {
      if (switches.tieOrder !== "any order" || !switches.exactMslDelivered) continue;
      const needed = property === "old-duplicates" ? oldDuplicatesNeed(1, switches) : reliableCloseNeeds(1, switches);
      expect(needed).toBe(leastSafe);
    }
  });

  test("every counterexample is one tick below, replays in the plain model, and ends in harm", () => {
    for (const { counterexample, leastSafe, msl } of rows) {
      if (counterexample === null) {
        expect(leastSafe).toBe(0);
        continue;
      }
      expect(counterexample.timeWait).toBe(leastSafe === null ? 4 * msl + 3 : leastSafe - 1);
      const { isHit, steps } = replayTrace(counterexample);
      expect(isHit).toBe(true);
      expect(steps).toEqual(counterexample.steps);
    }
  });

  test("a script goes the way of its counterexample: LAST-ACK falls to a RST, or old octets are taken for new ones", () => {
    const scripted = rows.filter(({ script }) => script !== null);
    expect(scripted.length).toBeGreaterThan(rows.length / 4);
    for (const { property, switches, script } of scripted) {
      const trace = run(script as Script); // null was left out above
      const last = trace.steps.at(-1);
      if (property === "reliable-close") {
        expect([last?.before.B.state, last?.after.B.state]).toEqual(["LAST-ACK", "CLOSED"]);
        expect(last && arrivedIn(trace, last)?.segment.rst).toBe(true);
      } else if (switches.harm === "data") {
        expect(last?.dropped).toBe(false);
        expect(last?.before[last.host].state).toBe("ESTABLISHED");
      }
    }
  });

  test("is plain data", () => {
    expect(JSON.parse(JSON.stringify(rows))).toEqual(rows);
  });

  test("says why where no length is safe", () => {
    const reasons = rows.filter(({ leastSafe }) => leastSafe === null).map(({ why }) => why?.reason);
    expect(new Set(reasons)).toEqual(
      new Set([
        "RST ends TIME-WAIT",
        "LAST-ACK outlives TIME-WAIT",
        "no TIME-WAIT at all",
        "gap without bound",
        "gap longer than searched",
      ]),
    );
  });

  test("takes its times from the clock it is given", () => {
    let ticks = 0;
    const now = () => {
      ticks += 1;
      return ticks;
    };
    const [first] = twoMslRows({ msl: [1], properties: ["reliable-close"], now });
    expect(first?.milliseconds).toBe(1);
  });
});
