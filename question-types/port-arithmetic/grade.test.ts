import { expect, test } from "vitest";
import { PROFILES } from "@/lib/tcp";
import { Host } from "@/lib/tcp/sockets/host";
import { tuplesOf } from "./compute";
import { grade } from "./grade";
import { keyOf } from "./key";
import { samples } from "./samples";
import type { Prompt, Response } from "./type";
import type_ from "./type";

const [limit, change] = samples;
if (!limit || !change) throw new Error("port-arithmetic has no samples");

const graded = (question: typeof limit.question, values: Response["values"]) => grade(question, { values });

test("the figures of facts.md §3.2: 28,232 ports, 470.5 per second", () => {
  expect(limit.question.key.answers.map(({ value }) => Number(value.toFixed(1)))).toEqual([28_232, 470.5, 40.3]);
});

test("a number that follows from an earlier wrong one earns half", () => {
  const score = graded(limit.question, {
    tuples: { value: "28231", unit: "tuples" },
    rate: { value: "470.5", unit: "per-second" },
    "exhausted-after": { value: "40.33", unit: "s" },
  });
  expect(score.fraction).toBeCloseTo(2 / 3);

  const doubled = graded(limit.question, {
    tuples: { value: "56464", unit: "tuples" },
    rate: { value: "941", unit: "per-second" },
  });
  expect(doubled.fraction).toBeCloseTo(0.5 / 3);
  expect(doubled.feedback.map(({ on }) => on)).toEqual(["tuples", "rate", "exhausted-after"]);
});

test("typical errors are named: all 65,535 ports, and tcp_fin_timeout in the place of TIME-WAIT", () => {
  expect(graded(limit.question, { tuples: { value: "65,535", unit: "tuples" } }).misconceptions).toEqual(["M27"]);
  const score = graded(change.question, { "rate-after-change": { value: "5646.4", unit: "per-second" } });
  expect(score.misconceptions).toEqual(["M21"]);
});

test("units: the same rate per minute is right, the bare number with another unit is told so", () => {
  const rate = (value: string) => graded(limit.question, { rate: { value, unit: "per-minute" } });
  expect(rate("28232").fraction).toBeCloseTo(1 / 3);
  expect(rate("470.5").feedback.find(({ on }) => on === "rate")?.text.en).toBe("The number is right, the unit is not.");
});

test("a number without a unit is told that its unit is missing, not that there is none", () => {
  const remarkOn = (values: Response["values"], ask: string) =>
    graded(limit.question, values).feedback.find(({ on }) => on === ask)?.text.en;

  expect(remarkOn({ rate: { value: "470.5" } }, "rate")).toMatch(/without its unit/);
  expect(remarkOn({ rate: { value: "470.5" } }, "exhausted-after")).toMatch(/No number/);
  // Where there is but one unit, none need be chosen.
  expect(graded(limit.question, { tuples: { value: "28232" } }).fraction).toBeCloseTo(1 / 3);
});

test("a key that does not follow from its prompt, and a prompt that asks for what it does not give, are refused", () => {
  const { prompt, key } = limit.question;
  const [first, ...rest] = key.answers;
  expect(first && type_.key(prompt).safeParse({ answers: [{ ...first, value: 1 }, ...rest] }).success).toBe(false);
  const without: Prompt = { ...prompt, setup: { ...prompt.setup, demand: null } };
  expect(type_.prompt.safeParse(without).success).toBe(false);
});

test.each([
  ["a text of a book", { tuples: { value: "1".repeat(1_000), unit: "tuples" } }],
  ["an unknown unit", { tuples: { value: "1", unit: "ports" } }],
  ["a number that was not asked for", { "sources-needed": { value: "1", unit: "addresses" } }],
  ["a name from the prototype", JSON.parse('{"__proto__":{"value":"1","unit":"s"}}')],
  ["nothing", {}],
])("%s is refused before grading", (_, values) => {
  expect(type_.response(limit.question.prompt).safeParse({ values }).success).toBe(false);
});

test("the model's host runs out of ports exactly where the arithmetic says, per destination", () => {
  const host = new Host({ address: "10.0.0.1", profile: PROFILES.linux, isn: () => 1, random: () => 0.5 });
  host.sysctl("net.ipv4.ip_local_port_range", "40000 40019");
  const setup = { ...limit.question.prompt.setup, firstPort: 40_000, lastPort: 40_019, destinations: 2 };
  const connects = (port: number) => {
    for (let made = 0; ; made++) {
      const fd = host.call({ name: "socket", nonblocking: true }, 0).result?.value ?? -1;
      const { result } = host.call({ name: "connect", fd, remote: { ip: "10.0.0.2", port } }, 0);
      if (result?.errno === "EADDRNOTAVAIL") return made;
    }
  };
  expect(connects(80) + connects(81)).toBe(tuplesOf(setup));
});

test("what a host of the model does when every socket is bound first: the second destination gets nothing", () => {
  const host = new Host({ address: "10.0.0.1", profile: PROFILES.linux, isn: () => 1, random: () => 0.5 });
  host.sysctl("net.ipv4.ip_local_port_range", "40000 40019");
  const binds = () => {
    for (let made = 0; ; made++) {
      const fd = host.call({ name: "socket", nonblocking: true }, 0).result?.value ?? -1;
      if (host.call({ name: "bind", fd, local: { port: 0 } }, 0).result?.errno === "EADDRINUSE") return made;
      host.call({ name: "connect", fd, remote: { ip: "10.0.0.2", port: 80 } }, 0);
    }
  };
  expect([binds(), binds()]).toEqual([20, 0]);
  expect(keyOf(change.question.prompt)).toEqual(change.question.key);
});
