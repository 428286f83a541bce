import fc from "fast-check";
import { expect, test } from "vitest";
import { askedNumber } from "./ask";
import { judge } from "./judge";
import type { Arrival, Line } from "./line";
import { samples } from "./samples";
import type from "./type";

const [overTheEnd, inTimeWait] = samples;
if (!overTheEnd || !inTimeWait) throw new Error("number-line has no samples");

const line: Line = {
  state: "ESTABLISHED",
  iss: 1_000,
  sndUna: 6_000,
  sndNxt: 7_000,
  maxSndWnd: 30_000,
  rcvNxt: 4_294_967_000,
  rcvWnd: 10_000,
};
const arrival = (parts: Partial<Arrival>): Arrival => ({
  id: "s1",
  seq: line.rcvNxt,
  ack: null,
  syn: false,
  fin: false,
  rst: false,
  data: 0,
  old: false,
  ...parts,
});

test.each([
  { what: "a RST in the window", parts: { rst: true, seq: 5 }, outcomes: ["reset", "challenge", "challenge"] },
  { what: "a RST at RCV.NXT", parts: { rst: true }, outcomes: ["reset", "reset", "reset"] },
  { what: "a RST beyond the window", parts: { rst: true, seq: 9_704 }, outcomes: ["silent", "silent", "silent"] },
  { what: "a SYN in the window", parts: { syn: true, seq: 5 }, outcomes: ["reset", "challenge", "challenge"] },
  { what: "a SYN outside", parts: { syn: true, seq: 99_999 }, outcomes: ["ack", "challenge", "challenge"] },
  {
    what: "data with an ACK above SND.NXT",
    parts: { data: 1, ack: 7_001 },
    outcomes: ["ack", "challenge", "challenge"],
  },
  {
    // RFC 5961: down to SND.UNA − 30,000; Linux: to ISS + 1 (facts.md L28, recordings s22c, s22e).
    what: "data with an ACK below this incarnation",
    parts: { data: 1, ack: 1_000 },
    outcomes: ["taken", "taken", "challenge"],
  },
])("$what: $outcomes by RFC 793, RFC 9293, Linux", ({ parts, outcomes }) => {
  expect((["rfc793", "rfc9293", "linux"] as const).map((rules) => judge(line, arrival(parts), rules))).toEqual(
    outcomes,
  );
});

test("the oldest ACK differs between the standard and Linux", () => {
  expect(askedNumber("oldest-ack", line, "rfc9293")).toBe((6_000 - 30_000) >>> 0);
  expect(askedNumber("oldest-ack", line, "linux")).toBe(1_001);
});

test("wherever the window lies, its end is where the formula says: the model agrees on both sides", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffff_ffff }), fc.integer({ min: 2, max: 65_535 }), (rcvNxt, rcvWnd) => {
      const end = askedNumber("window-end", { ...line, rcvNxt, rcvWnd }, "rfc9293");
      expect((end - rcvNxt) >>> 0).toBe(rcvWnd);
    }),
  );
});

test("every part counts the same, and a wrong belief is named", () => {
  const score = type.grade(inTimeWait.question, inTimeWait.wrong);
  expect(score.fraction).toBeCloseTo(3 / 6);
  expect(score.misconceptions).toEqual(["M25"]);
  expect(score.feedback.map(({ on }) => on)).toEqual(["s1-rfc9293", "s2-linux", "number"]);
});

test("a sum that was not taken modulo 2^32 is told what is wrong with it", () => {
  const number = (typed: string) =>
    type.grade(overTheEnd.question, { fates: {}, number: typed }).feedback.find(({ on }) => on === "number")?.text.en;
  expect(number("4,294,980,000")).toMatch(/no such number/);
  expect(number("12703")).toMatch(/last number inside/);
  expect(number("12704")).toBeUndefined();
});

test.each([
  ["a segment that does not come", { fates: { "s9-linux": "taken" } }],
  ["rules that were not asked for", { fates: { "s1-rfc9293": "taken" } }],
  ["an outcome that is no choice", { fates: { "s1-linux": "reopened" } }],
  ["a number beyond all", { fates: {}, number: "99999999999999" }],
  ["a fraction", { fates: {}, number: "1.5" }],
  ["a long text", { fates: {}, number: "1".repeat(5_000) }],
  ["nothing", { fates: {} }],
])("%s is refused before grading", (_, response) => {
  expect(type.response(overTheEnd.question.prompt).safeParse(response).success).toBe(false);
});

test("a key that the model does not give, and a prompt without the right choice, are refused", () => {
  const { prompt, key } = overTheEnd.question;
  expect(type.key(prompt).safeParse({ ...key, number: { ...key.number, value: 1 } }).success).toBe(false);
  expect(type.prompt.safeParse({ ...prompt, outcomes: ["silent", "reset"] }).success).toBe(false);
});
