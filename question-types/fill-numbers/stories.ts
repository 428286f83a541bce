import { oneOf, type Random } from "@/lib/grading/random";
import type { Localized } from "@/lib/i18n/locales";
import type { EndOptions, Fault, Host, ProfileName, Script, ScriptedCall } from "@/lib/tcp";

/** The stories that can be asked about. */
export const KINDS = [
  "data-then-close",
  "fin-with-data",
  "three-segments",
  "half-close",
  "fin-lost",
  "last-ack-lost",
  "crossing-fins",
] as const;

export type Kind = (typeof KINDS)[number];

/** A run to ask about, with its story in words. */
export interface Story {
  readonly script: Script;
  readonly text: Localized;
}

/** What one seed has chosen: who closes first, where the numbers begin, how much is written, how long a way takes. */
interface Cast {
  readonly x: Host;
  readonly y: Host;
  readonly next: { readonly A: number; readonly B: number };
  readonly octets: number;
  readonly more: number;
  readonly delay: number;
}

/** A story of this kind with roles, numbers and sizes drawn at random. */
export function tell(kind: Kind, random: Random): Story {
  const between = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const x = oneOf(["A", "B"] as const, random);
  const y = x === "A" ? "B" : "A";
  const cast: Cast = {
    x,
    y,
    next: { A: between(1_000, 49_000), B: between(51_000, 99_000) },
    octets: between(40, 900),
    more: between(40, 900),
    delay: oneOf([10, 15, 20, 25], random),
  };
  const profile = oneOf(["rfc9293", "linux"] as const, random);
  if (random() >= SHARE_THAT_WRAPS) return STORIES[kind](cast, profile);
  const writer = WRITER[kind] === "x" ? x : y;
  const next = { ...cast.next, [writer]: 2 ** 32 - between(1, cast.octets) };
  return STORIES[kind]({ ...cast, next }, profile);
}

/** How often what is written goes past the largest sequence number. */
const SHARE_THAT_WRAPS = 0.25;

/** Whose program writes the first octets. */
const WRITER: { readonly [K in Kind]: "x" | "y" } = {
  "data-then-close": "x",
  "fin-with-data": "x",
  "three-segments": "y",
  "half-close": "y",
  "fin-lost": "x",
  "last-ack-lost": "y",
  "crossing-fins": "x",
};

/** Long enough for a segment and its ACK, however the ACK is delayed, ms. */
const LATER = 120;

/** Longer than an ACK waits, so that it has gone before the program acts, ms. */
const AFTER_FIN = 100;

/** No ACK of these runs waits longer than this, where any waits, ms. */
const PATIENCE = 40;

/** When both FINs of a story are to be under way, how long after the other one is sent, ms. */
const SOON = 2;

const STORIES: { readonly [K in Kind]: (cast: Cast, profile: ProfileName) => Story } = {
  "data-then-close": (cast, profile) =>
    story(cast, profile, {
      calls: [send(cast.x, cast.octets, 0), close(cast.x, LATER), closesAfter(cast.y, AFTER_FIN)],
      en: `${cast.x}’s program writes ${cast.octets} octets and closes ${LATER} ms later; ${cast.y}’s program closes ${AFTER_FIN} ms after ${cast.x}’s FIN has come.`,
      zh: `${cast.x}的程序写入${cast.octets}字节，${LATER} ms后关闭；${cast.x}的FIN到达${AFTER_FIN} ms后，${cast.y}的程序也关闭。`,
    }),
  "fin-with-data": (cast) =>
    // What Linux sends at once would leave nothing for the FIN to carry.
    story(cast, "rfc9293", {
      calls: [
        send(cast.x, cast.octets, 0),
        send(cast.x, cast.more, 0.5 * cast.delay),
        // Before the ACK is back, which takes two delays.
        close(cast.x, 1.2 * cast.delay),
        closesAfter(cast.y, AFTER_FIN),
      ],
      en: `${cast.x}’s program writes ${cast.octets} octets, then ${cast.more}, and closes before the first are acknowledged: the second lot leaves with the FIN. ${cast.y}’s program closes ${AFTER_FIN} ms after the FIN has come.`,
      zh: `${cast.x}的程序先写${cast.octets}字节，再写${cast.more}字节，前面的还没得到确认就关闭了：后面这些和FIN一起发出。FIN到达${AFTER_FIN} ms后，${cast.y}的程序关闭。`,
    }),
  "three-segments": (cast, profile) =>
    story(cast, profile, {
      calls: [send(cast.y, cast.octets, 0), close(cast.x, LATER), closesAfter(cast.y, 5)],
      ends: { [cast.y]: { ackDelay: PATIENCE } },
      en: `${cast.y}’s program writes ${cast.octets} octets. ${LATER} ms later ${cast.x}’s program closes, and ${cast.y}’s closes only 5 ms after the FIN has come, so that its ACK and its FIN are one segment.`,
      zh: `${cast.y}的程序写入${cast.octets}字节。${LATER} ms后${cast.x}的程序关闭；FIN到达仅5 ms后，${cast.y}的程序也关闭，ACK和FIN合为一个报文段。`,
    }),
  "half-close": (cast, profile) =>
    story(cast, profile, {
      calls: [
        { host: cast.x, call: { type: "CLOSE" }, at: 0 },
        { host: cast.y, call: { type: "SEND", octets: cast.octets }, ...inCloseWait(cast.y, AFTER_FIN) },
        closesAfter(cast.y, AFTER_FIN + LATER),
      ],
      en: `${cast.x}’s program calls \`shutdown(SHUT_WR)\` and goes on reading. ${AFTER_FIN} ms after the FIN has come, ${cast.y}’s program still writes ${cast.octets} octets, and closes ${LATER} ms later.`,
      zh: `${cast.x}的程序调用\`shutdown(SHUT_WR)\`后继续读。FIN到达${AFTER_FIN} ms后，${cast.y}的程序又写入${cast.octets}字节，再过${LATER} ms关闭。`,
    }),
  "fin-lost": (cast, profile) =>
    story(cast, profile, {
      calls: [send(cast.x, cast.octets, 0), close(cast.x, LATER), closesAfter(cast.y, AFTER_FIN)],
      faults: [{ from: cast.x, kind: "FIN", nth: 1, fate: "lose" }],
      en: `${cast.x}’s program writes ${cast.octets} octets and closes ${LATER} ms later. ${cast.x}’s FIN is lost once and repeated. ${cast.y}’s program closes ${AFTER_FIN} ms after it has come.`,
      zh: `${cast.x}的程序写入${cast.octets}字节，${LATER} ms后关闭。${cast.x}的FIN丢失一次，重传后到达；到达${AFTER_FIN} ms后，${cast.y}的程序关闭。`,
    }),
  "last-ack-lost": (cast, profile) =>
    story(cast, profile, {
      calls: [send(cast.y, cast.octets, 0), close(cast.x, LATER), closesAfter(cast.y, AFTER_FIN)],
      faults: [{ from: cast.x, kind: "ACK", nth: 2, fate: "lose" }],
      en: `${cast.y}’s program writes ${cast.octets} octets. ${LATER} ms later ${cast.x}’s program closes, and ${cast.y}’s closes ${AFTER_FIN} ms after ${cast.x}’s FIN has come. ${cast.x}’s last ACK is lost once, so ${cast.y} repeats its FIN.`,
      zh: `${cast.y}的程序写入${cast.octets}字节。${LATER} ms后${cast.x}的程序关闭；${cast.x}的FIN到达${AFTER_FIN} ms后，${cast.y}的程序关闭。${cast.x}的最后一个ACK丢失一次，所以${cast.y}重传FIN。`,
    }),
  "crossing-fins": (cast, profile) =>
    story(cast, profile, {
      calls: [
        send(cast.x, cast.octets, 0),
        send(cast.y, cast.more, LATER),
        close(cast.x, 2 * LATER),
        close(cast.y, 2 * LATER + SOON),
      ],
      en: `${cast.x}’s program writes ${cast.octets} octets, ${cast.y}’s program ${cast.more} octets ${LATER} ms later. Another ${LATER} ms later both close almost at once: the FINs cross.`,
      zh: `${cast.x}的程序写入${cast.octets}字节，${LATER} ms后${cast.y}的程序写入${cast.more}字节。再过${LATER} ms，两端几乎同时关闭：两个FIN在途中交错。`,
    }),
};

function story(
  { next, delay }: Cast,
  profile: ProfileName,
  told: {
    readonly calls: readonly ScriptedCall[];
    readonly ends?: { readonly [H in Host]?: EndOptions };
    readonly faults?: readonly Fault[];
    readonly en: string;
    readonly zh: string;
  },
): Story {
  const { calls, ends, faults, en, zh } = told;
  const acks = ACKS[profile === "linux" || ends ? "wait" : "atOnce"];
  return {
    script: {
      profile,
      delay,
      start: { type: "established", next },
      calls,
      ...(ends ? { ends } : {}),
      ...(faults ? { faults } : {}),
    },
    text: {
      en: `A’s next sequence number is ${next.A}, B’s is ${next.B}. ${acks.en} ${en}`,
      "zh-CN": `A的下一个序号是${next.A}，B的是${next.B}。${acks["zh-CN"]}${zh}`,
    },
  };
}

/** How long ACKs wait: without it, nobody could tell which of them travel with something else. */
const ACKS: { readonly [A in "atOnce" | "wait"]: Localized } = {
  atOnce: { en: "Every ACK is sent at once.", "zh-CN": "每个ACK都立刻发出。" },
  wait: {
    en: `An ACK may wait for something to travel with, but not longer than ${PATIENCE} ms.`,
    "zh-CN": `ACK可以等一等，好随别的内容一起走，但最多等${PATIENCE} ms。`,
  },
};

const send = (host: Host, octets: number, at: number): ScriptedCall => ({ host, call: { type: "SEND", octets }, at });

const close = (host: Host, at: number): ScriptedCall => ({ host, call: { type: "CLOSE-SOCKET" }, at });

const inCloseWait = (host: Host, after: number) => ({ after, entering: { host, state: "CLOSE-WAIT" } }) as const;

const closesAfter = (host: Host, after: number): ScriptedCall => ({
  host,
  call: { type: "CLOSE-SOCKET" },
  ...inCloseWait(host, after),
});
