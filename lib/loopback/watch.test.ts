import { expect, test } from "vitest";
import type { KernelSocket } from "@/lib/kernel/proc-net-tcp";
import { addEvent, NOTHING_YET } from "@/lib/kernel/report";
import { type Choice, planOf } from "@/lib/kernel/story";
import type { WatchEvent } from "@/lib/kernel/watch-event";
import type { State } from "@/lib/tcp/state";
import type { OwnConnections } from "./open-connections";
import { type Machine, watch } from "./watch";

/** Watching, with a clock and a kernel that do as they are told. */

const PORTS = [{ A: 40_000, B: 5_000 }];
const A_FIRST: Choice = { story: "A-first", connections: 1, seconds: 1, toTheEnd: false };

/** A table in which A is in one state and B in another; null: no line. */
interface Rows {
  readonly A: State | null;
  readonly B: State | null;
}

function socket(local: number, remote: number, state: State): KernelSocket {
  return {
    local: { ip: "127.0.0.1", port: local },
    remote: { ip: "127.0.0.1", port: remote },
    state,
    sendQueue: 0,
    receiveQueue: 0,
    timer: "none",
    expiresIn: 0,
    retransmissions: 0,
    line: `${local}`,
  };
}

/** The clock moves only while the watcher sleeps, and by 1 ms with every look. */
function setUp(rowsAt: (time: number, calls: readonly string[]) => Rows | "too many") {
  let clock = 1_000_000;
  const calls: string[] = [];
  const looks: number[] = [];
  let closed = 0;
  const connections: OwnConnections = {
    ports: PORTS,
    perform: ({ end, does }) => void calls.push(`${end} ${does}`),
    close: () => {
      closed += 1;
    },
  };
  const machine: Machine = {
    now: () => clock,
    sleep: async (ms) => {
      clock += ms;
    },
    readSockets: async () => {
      looks.push(clock - 1_000_000);
      const rows = rowsAt(clock - 1_000_000, calls);
      clock += 1;
      if (rows === "too many") return null;
      const stranger = socket(40_001, 5_000, "ESTABLISHED");
      const own = [rows.A && socket(40_000, 5_000, rows.A), rows.B && socket(5_000, 40_000, rows.B)];
      return [stranger, ...own.filter((one) => one !== null)];
    },
  };
  return { connections, machine, calls, looks, timesClosed: () => closed };
}

async function all(events: AsyncIterable<WatchEvent>): Promise<readonly WatchEvent[]> {
  const list: WatchEvent[] = [];
  for await (const event of events) list.push(event);
  return list;
}

const go = (parts: ReturnType<typeof setUp>, choice = A_FIRST, signal = new AbortController().signal) =>
  watch(parts.connections, planOf(choice), {}, parts.machine, signal);

const ordinary = (time: number): Rows => {
  if (time < 500) return { A: "ESTABLISHED", B: "ESTABLISHED" };
  if (time < 510) return { A: "FIN-WAIT-1", B: "CLOSE-WAIT" };
  return time < 1_000 ? { A: "FIN-WAIT-2", B: "CLOSE-WAIT" } : { A: "TIME-WAIT", B: null };
};

test("the calls are made when they are due, and each is looked at", async () => {
  const parts = setUp(ordinary);
  const events = await all(go(parts));

  expect(parts.calls).toEqual(["A read", "B read", "A close", "B close"]);
  const closes = events.filter((event) => event.type === "did" && event.does === "close");
  for (const close of closes) expect(parts.looks).toContain((close as { at: number }).at);
  expect(closes).toMatchObject([{ end: "A" }, { end: "B" }]);
});

test("both ends' states are told, with the looks between which they came", async () => {
  const events = await all(go(setUp(ordinary)));
  const { seen, ended } = events.reduce(addEvent, NOTHING_YET);

  expect(seen[0]?.A.map(({ state }) => state)).toEqual(["ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2", "TIME-WAIT"]);
  expect(seen[0]?.B.map(({ state }) => state)).toEqual(["ESTABLISHED", "CLOSE-WAIT", "CLOSED"]);
  const change = seen[0]?.A[2];
  expect(change?.before).toBeLessThan(510);
  expect(change?.at).toBeGreaterThanOrEqual(510);
  expect(ended?.how).toBe("over");
});

test("nobody else's connection is told, not even one to the same port", async () => {
  const events = await all(go(setUp(ordinary)));

  expect(JSON.stringify(events)).not.toContain("40001");
});

test("it looks often when something happens and seldom when nothing does", async () => {
  const parts = setUp(ordinary);
  const choice = { ...A_FIRST, toTheEnd: true };
  await all(go(parts, choice));
  const between = (from: number, to: number) => parts.looks.filter((at) => at >= from && at < to).length;

  expect(between(500, 600)).toBeGreaterThan(10);
  expect(between(30_000, 60_000)).toBeLessThan(40);
  expect(parts.looks.at(-1)).toBeLessThanOrEqual(planOf(choice).watch);
});

test("it ends when nothing is left to be seen", async () => {
  const parts = setUp((time) => (time < 500 ? { A: "ESTABLISHED", B: "ESTABLISHED" } : { A: null, B: null }));
  const events = await all(go(parts, { ...A_FIRST, story: "reset", toTheEnd: true }));

  expect(events.at(-1)).toMatchObject({ type: "ended", how: "over" });
  expect(parts.looks.at(-1)).toBeLessThan(600);
  expect(parts.timesClosed()).toBe(1);
});

test("at the end the model is given the calls when they were really made", async () => {
  const late = setUp(ordinary);
  const sleep = late.machine.sleep;
  // A machine so busy that everybody oversleeps by 300 ms.
  const machine: Machine = { ...late.machine, sleep: (ms, signal) => sleep(ms + 300, signal) };
  const events = await all(watch(late.connections, planOf(A_FIRST), {}, machine, new AbortController().signal));
  const predictions = events.filter((event) => event.type === "predicted");
  const closed = events.find((event) => event.type === "did" && event.does === "close") as { at: number };
  const finWait1 = (index: number) => predictions[index]?.paths.A.find(({ state }) => state === "FIN-WAIT-1")?.at ?? 0;

  expect(finWait1(0)).toBe(500);
  expect(closed.at).toBeGreaterThan(500);
  expect(finWait1(1)).toBeCloseTo(closed.at, 5);
});

test("a table that is too long ends it, by name", async () => {
  const parts = setUp((time) => (time < 300 ? ordinary(time) : "too many"));
  const events = await all(go(parts));

  expect(events.at(-1)).toMatchObject({ type: "ended", how: "too many sockets" });
  expect(parts.timesClosed()).toBe(1);
});

test("a reader who goes away ends it, and the connections are closed", async () => {
  const parts = setUp(ordinary);
  for await (const event of go(parts)) if (event.type === "looked") break;

  expect(parts.calls).not.toContain("A close");
  expect(parts.timesClosed()).toBe(1);
});

test("so does an abort", async () => {
  const parts = setUp(ordinary);
  const aborting = new AbortController();
  const { sleep } = parts.machine;
  const machine: Machine = {
    ...parts.machine,
    sleep: async (ms, signal) => {
      aborting.abort();
      await sleep(ms, signal);
    },
  };
  const events = await all(watch(parts.connections, planOf(A_FIRST), {}, machine, aborting.signal));

  expect(events.some(({ type }) => type === "ended")).toBe(false);
  expect(parts.looks).toHaveLength(1);
  expect(parts.timesClosed()).toBe(1);
});
