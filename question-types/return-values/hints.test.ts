import { describe, expect, test } from "vitest";
import type { Host } from "@/lib/tcp/trace";
import { generate } from "./generate";
import { hintsOf } from "./hints";
import { KINDS } from "./kinds";
import { play, type Returned } from "./play";
import { callText } from "./result-code";

const SEEDS = Array.from({ length: 500 }, (_, seed) => seed);

describe.each(KINDS)("500 seeds of %s", (kind) => {
  const made = SEEDS.map((seed) => {
    const question = generate(seed, kind);
    const { past, next } = play(question.prompt.plan);
    return { ...question, hints: hintsOf(question.prompt), past, next };
  });

  test("what the text says of the ends has happened in the log", () => {
    for (const { prompt } of made) {
      const claims = CLAIMS.filter(({ text }) => text.test(prompt.text.en));
      expect(claims.length).toBe(1);
      for (const { text, by } of claims) {
        const [, end] = text.exec(prompt.text.en) ?? [];
        const acts = [...prompt.plan.setup, ...prompt.plan.past]
          .filter((move) => move.end === end)
          .map(({ act }) => callText(act));
        expect(by === null || acts.some((act) => by.test(act))).toBe(true);
      }
      if (/is about to close/.test(prompt.text.en)) expect(prompt.plan.next[0]?.act.name).toBe("close");
    }
  });

  test("the octets that a hint counts are those of the run at that call", () => {
    for (const { hints, prompt, past, next } of made) {
      const reads = next.flatMap((returned, at) =>
        prompt.plan.next[at]?.asked && returned.move.act.name === "read" ? [{ returned, at }] : [],
      );
      const counted = hints.filter(({ en }) => /has written \d+ octets/.test(en));
      expect(counted.length).toBe(reads.length);
      for (const [index, { returned, at }] of reads.entries()) {
        const me = returned.move.end;
        const peer = me === "A" ? "B" : "A";
        const hint = counted[index] ?? { en: "", "zh-CN": "" };
        const asked = next.slice(0, at).filter((_, place) => prompt.plan.next[place]?.asked);
        const isToldApart = hint.en.includes("not counting");
        const written = moved([...past, ...next.slice(0, at)], peer, "write");
        const read = moved([...past, ...next.slice(0, at)], me, "read") - (isToldApart ? moved(asked, me, "read") : 0);

        expect(hint.en).toContain(`${peer} has written ${written} octets, and ${me} has read ${read}`);
        expect(hint["zh-CN"]).toContain(`${peer}写了${written}个字节，${me}读了${read}个`);
      }
    }
  });

  test("whatever end a hint says has closed nothing has closed nothing by then", () => {
    for (const { hints, prompt } of made) {
      const asked = prompt.plan.next.flatMap((move, at) =>
        move.asked && /^(read|write|shutdown)$/.test(move.act.name) ? [at] : [],
      );
      const looking = hints.filter(({ en }) => /has not closed|has called|has no power/.test(en));
      expect(looking.length).toBe(asked.length);
      for (const [index, at] of asked.entries()) {
        const done = [...prompt.plan.past, ...prompt.plan.next.slice(0, at)];
        for (const [, end] of looking[index]?.en.matchAll(/(A|B) has not closed anything/g) ?? []) {
          expect(done.filter((move) => move.end === end && ENDING.test(move.act.name))).toEqual([]);
        }
        for (const [, end, call] of looking[index]?.en.matchAll(/(A|B) has called `([^`]+)`/g) ?? []) {
          expect(done.some((move) => move.end === end && callText(move.act) === call)).toBe(true);
        }
      }
    }
  });

  test("the ports, sockets and connections that a hint counts are those of the run", () => {
    for (const { hints, prompt } of made) {
      const before = [...prompt.plan.setup, ...prompt.plan.past];
      for (const { en } of hints) {
        const [, count, end, port] = /log has (\d+) connections? of (A|B) to port (\d+)/.exec(en) ?? [];
        if (count === undefined) continue;
        const calls = before.filter(({ act }) => act.name === "connect" && act.port === Number(port));
        expect(calls.filter((move) => move.end === end).length).toBe(Number(count));
      }
    }
  });
});

const ENDING = /^(close|shutdown|power-off)$/;

/** What the texts say, of whom, and by which call of the log it is borne out; null: the run bears it out otherwise. */
const CLAIMS: readonly { readonly text: RegExp; readonly by: RegExp | null }[] = [
  { text: /(A|B) has closed its end/, by: /^close/ },
  { text: /RST has reached (A|B)/, by: null },
  { text: /(A|B) has ended its own sending/, by: /SHUT_WR/ },
  { text: /(A|B) is about to close its end/, by: null },
  { text: /(A|B) wants to read no more/, by: /SHUT_RD\)/ },
  { text: /(A|B) loses its power/, by: /^—$/ },
  { text: /server on (A|B) is started again/, by: /^listen/ },
  { text: /(A|B) has few local ports/, by: /port_range/ },
];

function moved(returned: readonly Returned[], end: Host, name: "read" | "write"): number {
  return returned.reduce((sum, { move, result }) => {
    const count = result === null || result.errno !== null ? 0 : result.value;
    return move.end === end && move.act.name === name ? sum + count : sum;
  }, 0);
}

test("a RST has reached the end that the text names, before the next calls", () => {
  for (const seed of SEEDS) {
    const { prompt } = generate(seed, "reset");
    const [, end] = /reached (A|B)/.exec(prompt.text.en) ?? [];
    const resets = prompt.trace.steps.flatMap(({ sent }) => sent).filter(({ segment }) => segment.rst);
    expect(resets.some(({ from, fate }) => from !== end && fate.type === "arrives")).toBe(true);
  }
});
