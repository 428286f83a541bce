import type { Random } from "@/lib/grading/random";
import type { Localized } from "@/lib/i18n/locales";
import { type Host, type ProfileName, run, type Script, type ScriptedCall, type Trace, type UserCall } from "@/lib/tcp";

/** A kind of run, with fresh numbers and roles each time. */
export interface Story {
  readonly kind: string;
  readonly sources: readonly string[];
  tell(random: Random): Told;
}

export interface Told {
  readonly script: Script;
  /** What the learner is told of it: all that the statements need, nothing that they say. */
  readonly setting: Localized;
}

/** A story that was run by the model. */
export interface Run {
  readonly script: Script;
  readonly trace: Trace;
}

export function runOf({ script }: Told): Run {
  return { script, trace: run(script) };
}

/** A whole number from `low` to `high`, both included. */
export function between(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** The two ends in the order of the story: the first closes, or acts, first. */
export interface Cast {
  readonly first: Host;
  readonly second: Host;
  /** One-way delay, ms. */
  readonly delay: number;
  readonly next: { readonly A: number; readonly B: number };
}

export function cast(random: Random): Cast {
  const first: Host = random() < 0.5 ? "A" : "B";
  return {
    first,
    second: first === "A" ? "B" : "A",
    delay: 5 * between(random, 2, 9),
    next: { A: between(random, 100, 899), B: between(random, 1_000, 9_899) },
  };
}

export function at(host: Host, type: "CLOSE" | "CLOSE-SOCKET" | "ABORT", time: number): ScriptedCall {
  return { host, call: { type }, at: time };
}

/** A call some time after the second end has received the first FIN. */
export function inCloseWait(host: Host, call: UserCall, after: number): ScriptedCall {
  return { host, call, after, entering: { host, state: "CLOSE-WAIT" } };
}

/** The first sentences of every setting: whose rules, how far, which numbers come next. */
export function ground({ delay, next }: Cast, profile: ProfileName): Localized {
  const rules = profile === "linux" ? { en: "Both ends run Linux", "zh-CN": "两端都是Linux" } : STANDARD;
  return {
    en: `${rules.en}; a segment takes ${delay} ms. The connection is established; A’s next sequence number is ${next.A}, B’s is ${next.B}. `,
    "zh-CN": `${rules["zh-CN"]}；报文段在途${delay} ms。连接已建立；A的下一个序号是${next.A}，B的是${next.B}。`,
  };
}

const STANDARD: Localized = { en: "Both ends keep to RFC 9293, MSL 2 min", "zh-CN": "两端遵循RFC 9293，MSL为2分钟" };

export function joined(...parts: readonly Localized[]): Localized {
  return { en: parts.map(({ en }) => en).join(""), "zh-CN": parts.map((part) => part["zh-CN"]).join("") };
}
