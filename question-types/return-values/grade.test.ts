import { expect, test } from "vitest";
import { keyOf } from "./key";
import type { AskedMove, Move, Plan } from "./plan";
import { play } from "./play";
import { samples } from "./samples";
import type from "./type";

const [endOfFile, bind] = samples;
if (!endOfFile || !bind) throw new Error("return-values has no samples");
const { setup, isns } = endOfFile.question.prompt.plan;

const move = (end: "A" | "B", act: Move["act"]): Move => ({ end, wait: 50, act });
const ask = (end: "A" | "B", act: Move["act"]): AskedMove => ({ ...move(end, act), asked: true });
const then = (end: "A" | "B", act: Move["act"]): AskedMove => ({ ...move(end, act), asked: false });
const codes = (plan: Omit<Plan, "isns" | "setup">) => keyOf({ isns, setup, ...plan }).results.map(({ code }) => code);

const readB = ask("B", { name: "read", on: "conn", octets: 500 });
const writeB = ask("B", { name: "write", on: "conn", octets: 9 });

test("recording s13: a linger-0 close is read as ECONNRESET once, then 0, and written as EPIPE (facts.md L22)", () => {
  const past = [move("A", { name: "linger", on: "fd", seconds: 0 }), move("A", { name: "close", on: "fd" })];
  expect(codes({ past, next: [readB, readB, writeB] })).toEqual(["ECONNRESET", "0", "EPIPE"]);
});

test("recording s14: closing with unread data resets; the writer learns it at its next call", () => {
  const past = [move("B", { name: "write", on: "conn", octets: 20 }), move("A", { name: "close", on: "fd" })];
  expect(codes({ past, next: [writeB, writeB, readB] })).toEqual(["ECONNRESET", "EPIPE", "0"]);
});

test("recording s16a: after the peer's close() the first write succeeds, the next fails; read() stays 0 (M39, L22)", () => {
  const past = [move("A", { name: "close", on: "fd" })];
  expect(codes({ past, next: [writeB, writeB, readB] })).toEqual(["9", "EPIPE", "0"]);
});

test("SHUT_RD: later data can still be read (M8, L4)", () => {
  const past = [move("B", { name: "shutdown", on: "conn", how: "SHUT_RD" })];
  const next = [readB, then("A", { name: "write", on: "fd", octets: 30 }), readB];
  expect(codes({ past, next })).toEqual(["0", "30"]);
});

test("recording s13c: close() with a linger time waits for the ACK of the FIN only, and returns 0 (M37)", () => {
  const past = [move("B", { name: "linger", on: "conn", seconds: 5 })];
  expect(codes({ past, next: [ask("B", { name: "close", on: "conn" })] })).toEqual(["0"]);
});

test("recording s09a: an end without power is noticed only when Linux gives up (M14)", () => {
  const past = [move("A", { name: "power-off" })];
  const late: AskedMove = { ...readB, wait: 1_200_000 };
  expect(codes({ past, next: [writeB, late] })).toEqual(["9", "ETIMEDOUT"]);
});

test("the figure shows the past only: FIN, its ACK, and nothing that the asked calls cause", () => {
  const { trace, plan } = endOfFile.question.prompt;
  const flags = trace.steps.flatMap(({ sent }) => sent.map(({ segment }) => [segment.data, segment.fin, segment.rst]));
  expect(flags).toContainEqual([0, true, false]);
  expect(flags.some(([data, , rst]) => data === 50 || rst === true)).toBe(false);
  expect(play({ ...plan, next: [] }).trace).toEqual(trace);
});

test("a program cannot call while an earlier call of its waits", () => {
  const plan = { isns, setup, past: [], next: [readB, writeB] };
  expect(() => play(plan)).toThrow("still waits");
  const { prompt } = endOfFile.question;
  expect(type.prompt.safeParse({ ...prompt, plan }).success).toBe(false);
});

test("every call counts the same, and wrong beliefs are named", () => {
  const score = type.grade(endOfFile.question, endOfFile.wrong);
  expect(score.fraction).toBe(0.25);
  expect(score.misconceptions).toEqual(["M39"]);
  expect(type.grade(bind.question, bind.wrong).misconceptions).toEqual(["M34"]);
});

test.each([
  ["a call that is not asked for", { results: { c9: "0" } }],
  ["a result that is no choice", { results: { c1: "EIO" } }],
  ["a number in the place of a text", { results: { c1: 300 } }],
  ["a long text", { results: { c1: "0".repeat(10_000) } }],
  ["nothing", { results: {} }],
])("%s is refused before grading", (_, response) => {
  expect(type.response(endOfFile.question.prompt).safeParse(response).success).toBe(false);
});

test("a key that the model does not give, and a figure of another run, are refused", () => {
  const { prompt, key } = endOfFile.question;
  expect(type.key(prompt).safeParse({ results: key.results.slice(1) }).success).toBe(false);
  expect(type.prompt.safeParse({ ...prompt, trace: bind.question.prompt.trace }).success).toBe(false);
});
