import { beforeEach, expect, test } from "vitest";
import type { SaveOutcome } from "@/lib/wire/attempts";
import { type Autosave, createAutosave, type SendResult } from "./autosave";
import { type Draft, draftOf, type SaveQueue } from "./save-queue";

let clock: number;
let timers: { time: number; call: () => void }[];
let shelf: Map<string, Draft>;
/** What was sent and waits for an answer. */
let sent: { draft: Draft; answer(result: SendResult): Promise<void> }[];
let queue: SaveQueue;
let keys: number;

beforeEach(() => {
  clock = 0;
  timers = [];
  shelf = new Map();
  sent = [];
  keys = 0;
});

function open(revisions: Record<string, number> = {}): Autosave {
  return createAutosave(revisions, {
    send: (draft) =>
      new Promise((resolve) => {
        sent.push({
          draft,
          async answer(result) {
            resolve(result);
            await Promise.resolve();
            await Promise.resolve();
          },
        });
      }),
    now: () => clock,
    newKey: () => `key-${++keys}`,
    at(time, call) {
      const timer = { time, call };
      timers.push(timer);
      return () => {
        timers = timers.filter((each) => each !== timer);
      };
    },
    shelf: {
      list: () => [...shelf.values()],
      put: (draft) => shelf.set(draft.key, draft),
      remove: (key) => shelf.delete(key),
    },
    onQueue(next) {
      queue = next;
    },
    onResult() {},
  });
}

function wait(milliseconds: number): void {
  clock += milliseconds;
  const due = timers.filter(({ time }) => time <= clock);
  timers = timers.filter(({ time }) => time > clock);
  for (const { call } of due) call();
}

function request(number: number) {
  const found = sent[number];
  if (!found) throw new Error(`Nothing was sent as number ${number}`);
  return found;
}

const saved = (revision: number, more: Partial<SaveOutcome> = {}): SendResult => ({
  type: "saved",
  outcome: { taken: true, revision, savedAt: "2026-11-23T10:00:00Z", overtook: false, ...more },
});
const unreachable: SendResult = { type: "unreachable" };

test("an answer is kept on the device at once and sent after the pause", async () => {
  const autosave = open({ q: 3 });
  autosave.answer("q", "a", 400);
  expect([...shelf.values()]).toMatchObject([{ answer: "a", base: 3 }]);
  expect(sent).toHaveLength(0);

  wait(400);
  expect(request(0).draft).toMatchObject({ questionId: "q", answer: "a", base: 3 });
  await request(0).answer(saved(4));
  expect(shelf.size).toBe(0);
  expect(queue.revisions).toEqual({ q: 4 });
});

test("typing sends the last answer only", () => {
  const autosave = open();
  autosave.answer("q", "1", 400);
  wait(300);
  autosave.answer("q", "12", 400);
  wait(300);
  expect(sent).toHaveLength(0);
  wait(100);

  expect(sent.map(({ draft }) => draft.answer)).toEqual(["12"]);
  expect(shelf.size).toBe(1);
});

test("an answer given while one is on its way waits for it and builds on it", async () => {
  const autosave = open();
  autosave.answer("q", "a", 0);
  autosave.answer("q", "b", 0);
  autosave.answer("q", "c", 0);
  expect(sent).toHaveLength(1);

  await request(0).answer(saved(1));
  expect(sent).toHaveLength(2);
  expect(request(1).draft).toMatchObject({ answer: "c", base: 1 });
});

test("different questions do not wait for each other", () => {
  const autosave = open();
  autosave.answer("q1", "a", 0);
  autosave.answer("q2", "b", 0);

  expect(sent.map(({ draft }) => draft.questionId)).toEqual(["q1", "q2"]);
});

test("without a connection the same draft is tried again, each time after a longer pause", async () => {
  const autosave = open();
  autosave.answer("q", "a", 0);
  const pauses = [1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000];
  for (const [tries, pause] of pauses.entries()) {
    await request(tries).answer(unreachable);
    wait(pause - 1);
    expect(sent).toHaveLength(tries + 1);
    wait(1);
    expect(sent).toHaveLength(tries + 2);
  }

  expect(new Set(sent.map(({ draft }) => draft.key)).size).toBe(1);
  await request(pauses.length).answer(saved(1));
  expect(queue).toMatchObject({ failures: 0, drafts: [] });
});

test("what may have been stored is settled before what came after it", async () => {
  const autosave = open();
  autosave.answer("q", "a", 0);
  await request(0).answer(unreachable);
  autosave.answer("q", "b", 0);
  wait(1_000);
  expect(request(1).draft).toMatchObject({ answer: "a", key: request(0).draft.key });

  await request(1).answer(saved(1));
  expect(request(2).draft).toMatchObject({ answer: "b", base: 1 });
});

test("the connection coming back ends the pause", async () => {
  const autosave = open();
  autosave.answer("q", "a", 0);
  await request(0).answer(unreachable);
  autosave.leave();

  expect(sent).toHaveLength(2);
});

test("a page that opens sends what an earlier one left on the shelf, with what that one knew", () => {
  shelf.set("old", { questionId: "q", answer: "a", key: "old", base: 1, at: -5, readyAt: 0 });
  open({ q: 7 });

  expect(request(0).draft).toMatchObject({ key: "old", base: 1 });
  expect(draftOf(queue, "q")?.answer).toBe("a");
});

test("flush is done when everything is saved", async () => {
  const autosave = open();
  autosave.answer("q1", "a", 400);
  autosave.answer("q2", "b", 400);
  const flushed = autosave.flush();
  expect(sent).toHaveLength(2);
  await request(0).answer(saved(1));
  await request(1).answer(saved(1));

  expect(await flushed).toBe(true);
  expect(await autosave.flush()).toBe(true);
});

test("flush gives up at the first try that fails, and keeps the draft", async () => {
  const autosave = open();
  autosave.answer("q", "a", 400);
  const flushed = autosave.flush();
  await request(0).answer(unreachable);

  expect(await flushed).toBe(false);
  expect(shelf.size).toBe(1);
});

test("after a submission elsewhere nothing is sent any more", async () => {
  const autosave = open();
  autosave.answer("q", "a", 0);
  await request(0).answer({ type: "submitted" });
  autosave.answer("q", "b", 0);
  wait(60_000);

  expect(sent).toHaveLength(1);
  expect(queue.stopped).toBe("submitted");
  expect(await autosave.flush()).toBe(true);
});

test("somebody who may not save keeps the draft and is not told that all is saved", async () => {
  const autosave = open();
  autosave.answer("q", "a", 0);
  await request(0).answer({ type: "denied" });

  expect(await autosave.flush()).toBe(false);
  expect(shelf.size).toBe(1);
});

test("a refused answer does not hold up the next one", async () => {
  const autosave = open();
  autosave.answer("q", "a", 0);
  autosave.answer("q", "b", 0);
  await request(0).answer({ type: "refused" });

  expect(request(1).draft.answer).toBe("b");
});

test("a commit ends when the server has taken it, not when it could not be reached", async () => {
  const autosave = open();
  let result: SendResult | undefined;
  autosave.commit("q", "a").then((value) => {
    result = value;
  });
  await request(0).answer(unreachable);
  expect(result).toBeUndefined();

  wait(1_000);
  await request(1).answer(saved(1));
  await Promise.resolve();
  expect(result).toMatchObject({ type: "saved" });
});
