import { oneOf, type Random, shuffled } from "@/lib/grading/random";
import { add } from "@/lib/tcp/sequence";
import { ackReach } from "./judge";
import type { Kind } from "./kinds";
import type { Arrival, Line, Rules } from "./line";
import type { Prompt } from "./type";

/** Connections and segments for each kind of question, drawn at random; what becomes of them is the model's business. */
export function candidateFor(kind: Kind, random: Random): Omit<Prompt, "text" | "outcomes" | "ask"> {
  return CANDIDATES[kind](random);
}

type Candidate = Omit<Prompt, "text" | "outcomes" | "ask">;

/** A segment without its name. */
type Made = Omit<Arrival, "id">;

const CANDIDATES: { readonly [K in Kind]: (random: Random) => Candidate } = {
  window: (random) => {
    const line = established(random);
    const rules = oneOf(["rfc9293", "linux"] as const, random);
    return assemble(random, line, [rules], rules, dataAround(line, random), 4);
  },
  reset: (random) => {
    const line = established(random);
    return assemble(random, line, ["rfc793", "rfc9293"], "rfc793", resetsAround(line, random), 3);
  },
  "old-ack": (random) => {
    const line = established(random);
    const rules = oneOf([["rfc9293"], ["linux"], ["rfc793", "rfc9293"]] as const, random);
    const askRules = rules[rules.length - 1] ?? "rfc9293";
    return assemble(random, line, rules, askRules, acksAround(line, askRules, random), rules.length === 1 ? 4 : 3);
  },
  "time-wait": (random) => {
    const line: Line = { ...established(random), state: "TIME-WAIT" };
    const closed = { ...line, sndUna: line.sndNxt };
    return assemble(random, closed, ["rfc9293", "linux"], "rfc9293", strangersAround(closed, random), 4);
  },
};

function assemble(
  random: Random,
  line: Line,
  rules: readonly Rules[],
  askRules: Rules,
  pool: readonly Made[],
  count: number,
): Candidate {
  const arrivals = shuffled(pool, random)
    .slice(0, count)
    .map((made, index): Arrival => ({ id: `s${index + 1}`, ...made }));
  return { end: random() < 0.5 ? "A" : "B", line, rules, askRules, arrivals };
}

/** An end in ESTABLISHED whose window, in two of three cases, reaches over the end of the ring. */
function established(random: Random): Line {
  const rcvWnd = 1_000 * Math.round(between(random, 8, 60));
  const reachesOver = random() < 2 / 3;
  const rcvNxt = reachesOver ? add(0, -whole(random, 500, rcvWnd - 2_000)) : whole(random, 1e6, 4.2e9);
  const maxSndWnd = 1_000 * Math.round(between(random, 8, 60));
  const sndUna = whole(random, 1e6, 4.2e9);
  // Linux counts from ISS: sometimes fewer octets were acknowledged than the window is large.
  const iss = add(sndUna, -whole(random, 2_000, random() < 0.5 ? maxSndWnd - 1_000 : 500_000));
  const sndNxt = add(sndUna, whole(random, 100, 4_000));
  return { state: "ESTABLISHED", iss, sndUna, sndNxt, maxSndWnd, rcvNxt, rcvWnd };
}

const PLAIN = { ack: null, syn: false, fin: false, rst: false, data: 0, old: false };

const HALF = 2 ** 31;

function dataAround({ rcvNxt, rcvWnd, sndNxt }: Line, random: Random): readonly Made[] {
  const data = () => 10 * whole(random, 10, 140);
  const at = (offset: number, octets: number, old = false): Made => ({
    ...PLAIN,
    ack: sndNxt,
    seq: add(rcvNxt, offset),
    data: octets,
    old,
  });
  const length = data();
  const beyond = whole(random, 1, 9_000);
  return [
    at(0, data()),
    at(-length - whole(random, 0, 4_000), length, true),
    at(-whole(random, 1, 90), data()),
    at(whole(random, 1, rcvWnd - 1_500), data(), random() < 0.5),
    at(rcvWnd + beyond, data(), random() < 0.5),
    at(rcvWnd - 1, 1),
    at(HALF - whole(random, 1e6, 9e8), data(), true),
    at(-HALF + whole(random, 1e6, 9e8), data(), true),
  ];
}

function resetsAround({ rcvNxt, rcvWnd }: Line, random: Random): readonly Made[] {
  const at = (offset: number, flags: Partial<Made>): Made => ({ ...PLAIN, seq: add(rcvNxt, offset), ...flags });
  const inside = () => whole(random, 1, rcvWnd - 2);
  return [
    at(0, { rst: true }),
    at(inside(), { rst: true }),
    at(inside(), { syn: true }),
    at(-whole(random, 1, 9_000), { rst: true, old: true }),
    at(rcvWnd + whole(random, 1, 9_000), { rst: true }),
    at(HALF - whole(random, 1e6, 9e8), { syn: true, old: random() < 0.5 }),
    at(-whole(random, 100, 90_000), { syn: true, old: true }),
  ];
}

function acksAround(line: Line, rules: Rules, random: Random): readonly Made[] {
  const { rcvNxt, rcvWnd, sndUna, sndNxt } = line;
  const reach = ackReach(line, rules) ?? line.maxSndWnd;
  const data = () => 10 * whole(random, 10, 140);
  const withAck = (ack: number, old: boolean): Made => {
    const seq = add(rcvNxt, random() < 0.4 ? 0 : whole(random, 1, rcvWnd - 1_500));
    return { ...PLAIN, seq, ack, data: data(), old };
  };
  return [
    withAck(sndNxt, false),
    withAck(add(sndUna, -whole(random, 1, Math.max(1, reach - 1))), true),
    withAck(add(sndUna, -reach - whole(random, 1, 5_000)), true),
    withAck(add(sndNxt, whole(random, 1, 9_000)), true),
    withAck(add(sndUna, -whole(random, 1e6, 2e9)), true),
    withAck(add(sndNxt, whole(random, 1e6, 2e9)), true),
  ];
}

function strangersAround({ rcvNxt, rcvWnd, sndNxt }: Line, random: Random): readonly Made[] {
  const at = (offset: number, flags: Partial<Made>): Made => ({ ...PLAIN, seq: add(rcvNxt, offset), ...flags });
  const data = 10 * whole(random, 10, 140);
  return [
    at(whole(random, 2, 90_000), { syn: true }),
    at(rcvWnd + whole(random, 1e6, 2e9 - 1e6), { syn: true }),
    at(-whole(random, 1, 2e9), { syn: true, old: true }),
    at(0, { rst: true, old: true }),
    at(whole(random, 1, rcvWnd - 1), { rst: true }),
    at(-1, { fin: true, ack: sndNxt }),
    at(-data - whole(random, 1, 9_000), { data, ack: add(sndNxt, -1), old: true }),
    at(0, { ack: sndNxt }),
  ];
}

const between = (random: Random, low: number, high: number) => low + (high - low) * random();

const whole = (random: Random, low: number, high: number) => Math.floor(between(random, low, high));
