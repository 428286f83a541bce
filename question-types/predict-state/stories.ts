import { oneOf, type Random } from "@/lib/grading/random";
import type { MisconceptionId } from "@/lib/grading/score";
import type { Localized } from "@/lib/i18n/locales";
import { type Host, type Scenario, type ScriptedCall, scenario } from "@/lib/tcp";
import { fill } from "../fill";
import type { Key } from "./derive";

/** The runs that can be asked about. */
export const KINDS = [
  "orderly",
  "three-segments",
  "crossing-fins",
  "fin-lost",
  "first-ack-lost",
  "last-ack-lost",
  "half-close",
  "abort",
] as const;

export type Kind = (typeof KINDS)[number];

/** Steps that are asked of every run. */
export const STEPS = 4;

/** What one seed has chosen: who closes first, where the numbers begin, how long a way takes, how long a program thinks. */
export interface Cast {
  readonly x: Host;
  readonly y: Host;
  readonly next: { readonly A: number; readonly B: number };
  readonly octets: number;
  /** One way, ms. */
  readonly delay: number;
  /** From the first FIN's arrival to what the other program does, ms. */
  readonly thinks: number;
}

export function castAtRandom(random: Random): Cast {
  const between = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const x = oneOf(["A", "B"] as const, random);
  const [low, high] = [between(1_000, 49_000), between(51_000, 99_000)];
  return {
    x,
    y: x === "A" ? "B" : "A",
    next: random() < 0.5 ? { A: low, B: high } : { A: high, B: low },
    octets: between(40, 900),
    delay: 5 * between(2, 6),
    thinks: 10 * between(8, 20),
  };
}

interface Story {
  /** Steps that are shown first. */
  readonly from: number;
  readonly run: (cast: Cast) => Pick<Scenario, "calls"> & Partial<Pick<Scenario, "ends" | "faults">>;
  /** What is known when the first step is asked; {x} closes first. */
  readonly text: Localized;
  readonly because: Localized;
  readonly targets: readonly MisconceptionId[];
}

/** The question that a story gives with this cast: what is told, and where the asking begins. */
export function tell(kind: Kind, cast: Cast): Key & { readonly text: Localized; readonly because: Localized } {
  const { from, run, text, because } = STORIES[kind];
  const { x, y, delay, octets, next } = cast;
  const named = (each: Localized): Localized => ({
    en: fill(each.en, { x, y, octets, delay }),
    "zh-CN": fill(each["zh-CN"], { x, y, octets, delay }),
  });
  return {
    scenario: scenario({
      id: `predict-${kind}`,
      title: { en: "Run of a generated prediction", "zh-CN": "生成的预测题的过程" },
      story: { en: "Both ends come to their end.", "zh-CN": "两端都走到结束。" },
      profile: "rfc9293",
      delay,
      start: { type: "established", next },
      endsIn: { A: "CLOSED", B: "CLOSED" },
      ...run(cast),
    }),
    from,
    steps: STEPS,
    text: named(joined(text, ASKING)),
    because: named(because),
  };
}

export const targetsOf = (kind: Kind): readonly MisconceptionId[] => STORIES[kind].targets;

const ASKING: Localized = {
  en: "A segment takes {delay} ms, unless it is lost. Predict the next four steps, one after the other.",
  "zh-CN": "报文段只要不丢，{delay} ms后到达。请依次预测接下来的四步。",
};

const joined = (one: Localized, other: Localized): Localized => ({
  en: `${one.en} ${other.en}`,
  "zh-CN": `${one["zh-CN"]}${other["zh-CN"]}`,
});

const close = (host: Host, at: number): ScriptedCall => ({ host, call: { type: "CLOSE-SOCKET" }, at });

const inCloseWait = (
  host: Host,
  after: number,
  call: ScriptedCall["call"] = { type: "CLOSE-SOCKET" },
): ScriptedCall => ({
  host,
  call,
  after,
  entering: { host, state: "CLOSE-WAIT" },
});

const STORIES: { readonly [K in Kind]: Story } = {
  orderly: {
    from: 1,
    run: ({ x, y, thinks }) => ({ calls: [close(x, 0), inCloseWait(y, thinks)] }),
    text: {
      en: "{x}’s program has closed; {y}’s program closes some time after the FIN has come.",
      "zh-CN": "{x}的程序已经关闭；FIN到达后过一会儿，{y}的程序也关闭。",
    },
    because: {
      en: "{y}’s TCP acknowledges the FIN by itself, but {y}’s own FIN waits for {y}’s program. {x}, which sent the first FIN, is the end that keeps `TIME-WAIT`.",
      "zh-CN": "确认FIN是{y}的TCP自己做的，{y}自己的FIN却要等{y}的程序。先发FIN的是{x}，`TIME-WAIT`也就留在{x}。",
    },
    targets: ["M1", "M5"],
  },
  "three-segments": {
    from: 1,
    run: ({ x, y }) => ({ calls: [close(x, 0), inCloseWait(y, 5)], ends: { [y]: { ackDelay: 40 } } }),
    text: {
      en: "{x}’s program has closed. {y} holds its ACKs back for up to 40 ms, and {y}’s program closes 5 ms after the FIN has come.",
      "zh-CN": "{x}的程序已经关闭。{y}的ACK最多推迟40 ms；FIN到达5 ms后，{y}的程序就关闭。",
    },
    because: {
      en: "An ACK that waits travels with the next segment of its end, here {y}’s FIN. So {x} gets both at once and never is in `FIN-WAIT-2` while time passes.",
      "zh-CN": "推迟的ACK随本端的下一个报文段走，这里就是{y}的FIN。{x}同时得到两样，不会在`FIN-WAIT-2`停留。",
    },
    targets: ["M3"],
  },
  "crossing-fins": {
    from: 2,
    run: ({ x, y, delay }) => ({ calls: [close(x, 0), close(y, 0.4 * delay)] }),
    text: {
      en: "Both programs have closed: {x}’s first, and {y}’s before {x}’s FIN could arrive.",
      "zh-CN": "两端的程序都已关闭：先是{x}，{y}的程序在{x}的FIN到达之前也关闭了。",
    },
    because: {
      en: "Neither FIN acknowledges the other, so both ends pass `CLOSING`; and each may have to repeat its last ACK, so each keeps `TIME-WAIT`.",
      "zh-CN": "两个FIN互不确认，所以两端都经过`CLOSING`；两端都可能要重发最后的ACK，所以都留在`TIME-WAIT`。",
    },
    targets: ["M1"],
  },
  "fin-lost": {
    from: 1,
    run: ({ x, y, thinks }) => ({
      calls: [close(x, 0), inCloseWait(y, thinks)],
      faults: [{ from: x, kind: "FIN", nth: 1, fate: "lose" }],
    }),
    text: {
      en: "{x}’s program has closed; {y}’s program closes some time after it is told of a FIN.",
      "zh-CN": "{x}的程序已经关闭；{y}的程序得知FIN后过一会儿也关闭。",
    },
    because: {
      en: "A FIN that is not acknowledged is repeated with the number it had, and nothing changes at its sender. {y} treats it as it would have treated the first one.",
      "zh-CN": "没有得到确认的FIN按原来的序号重传，发送方的状态不变；{y}怎样对待第一个FIN，就怎样对待它。",
    },
    targets: ["M17"],
  },
  "first-ack-lost": {
    from: 2,
    run: ({ x, y, thinks }) => ({
      calls: [close(x, 0), inCloseWait(y, thinks)],
      faults: [{ from: y, kind: "ACK", nth: 1, fate: "lose" }],
    }),
    text: {
      en: "{x}’s program has closed, and {y} has acknowledged the FIN. {y}’s program closes before any timer expires.",
      "zh-CN": "{x}的程序已经关闭，{y}已经确认了FIN。定时器还没有到期，{y}的程序就关闭了。",
    },
    because: {
      en: "Every segment of {y} repeats the acknowledgment, so {y}’s FIN brings the one that was lost: from one segment {x} learns that its FIN has arrived and that {y} is done.",
      "zh-CN":
        "{y}的每个报文段都带着确认，所以{y}的FIN补上了丢失的那个：{x}从一个报文段里得知自己的FIN到了，也得知{y}已经结束。",
    },
    targets: ["M1", "M3"],
  },
  "last-ack-lost": {
    from: 5,
    run: ({ x, y, thinks }) => ({
      calls: [close(x, 0), inCloseWait(y, thinks)],
      faults: [{ from: x, kind: "ACK", nth: 1, fate: "lose" }],
    }),
    text: {
      en: "{x} closed first, then {y}; {x} has just acknowledged {y}’s FIN.",
      "zh-CN": "{x}先关闭，{y}后关闭；{x}刚刚确认了{y}的FIN。",
    },
    because: {
      en: "No timer repeats an ACK. {y} repeats what was not acknowledged, its FIN, and {x} still knows the answer because it kept `TIME-WAIT`.",
      "zh-CN": "没有定时器会重发ACK。{y}重传的是没有得到确认的FIN；{x}还留着`TIME-WAIT`，所以仍然知道怎样回答。",
    },
    targets: ["M1", "M17"],
  },
  "half-close": {
    from: 3,
    run: ({ x, y, octets, thinks, delay }) => ({
      calls: [
        { host: x, call: { type: "CLOSE" }, at: 0 },
        inCloseWait(y, thinks, { type: "SEND", octets }),
        inCloseWait(y, thinks + 4 * delay),
      ],
    }),
    text: {
      en: "{x}’s program has called `shutdown(SHUT_WR)` and goes on reading. {y}’s program writes {octets} octets once more, and closes later.",
      "zh-CN": "{x}的程序调用了`shutdown(SHUT_WR)`，继续读。{y}的程序再写入{octets}字节，之后关闭。",
    },
    because: {
      en: "{x}’s FIN ends only what {x} sends. {y}’s data is taken and acknowledged as before, and no state changes until {y}’s own FIN.",
      "zh-CN": "{x}的FIN只结束{x}这个方向。{y}的数据照常收下、照常确认，在{y}自己的FIN之前状态都不变。",
    },
    targets: ["M6"],
  },
  abort: {
    from: 1,
    run: ({ x, y, thinks }) => ({ calls: [close(x, 0), inCloseWait(y, thinks, { type: "ABORT" })] }),
    text: {
      en: "{x}’s program has closed. Some time after the FIN has come, {y}’s program aborts instead of closing.",
      "zh-CN": "{x}的程序已经关闭。FIN到达后过一会儿，{y}的程序没有正常关闭，而是中止连接。",
    },
    because: {
      en: "A RST takes no number and gets no ACK: {y} forgets the connection as it sends it, {x} as it receives it. Nobody keeps `TIME-WAIT`.",
      "zh-CN": "RST不占序号，也不会得到确认：{y}发出它就忘掉连接，{x}收到它就忘掉连接。谁也不留`TIME-WAIT`。",
    },
    targets: ["M40"],
  },
};
