import type { Localized } from "../i18n/locales";
import { punctuation } from "../i18n/punctuation";
import { arrivedIn, copiesIn, sentBy } from "./read-trace";
import { kindOf, type Segment } from "./segment";
import * as phrases from "./step-phrases";
import { both } from "./step-phrases";
import type { Host, SentSegment, Trace, TraceStep } from "./trace";

/** One step in plain words, for captions and for readers who do not see the figure. */
export function describeStep(trace: Trace, step: TraceStep): Localized {
  const parts = [...consequences(step), ...told(step)];
  const copied = copies(step);
  const sentence = (locale: "en" | "zh-CN"): string => {
    const first = cause(trace, step)[locale];
    const rest = parts.map((part) => part[locale]);
    const own = locale === "en" ? english(step.host, first, rest) : chinese(step.host, first, rest);
    const whole = [own, ...copied.map((copy) => copy[locale])].join(punctuation[locale].semicolon);
    return whole + (locale === "en" ? "." : "。");
  };
  return { en: sentence("en"), "zh-CN": sentence("zh-CN") };
}

/** A segment as it is called in a sentence: "FIN (seq 100, ack 300)", "data (512 octets, seq 300, ack 101)". */
export function describeSegment(segment: Segment): Localized {
  const { seq, ack, data } = segment;
  const numbers = [`seq ${seq}`, ...(ack === null ? [] : [`ack ${ack}`])];
  const inside = (octets: string) => (data === 0 ? numbers : [octets, ...numbers]);
  const name = nameOf(segment);
  return {
    en: `${name.en} (${inside(`${data} octets`).join(", ")})`,
    "zh-CN": `${name["zh-CN"]}（${inside(`${data}字节`).join("，")}）`,
  };
}

function nameOf(segment: Segment): Localized {
  const kind = kindOf(segment);
  if (kind === "DATA") return { en: "data", "zh-CN": "数据" };
  if (kind === "FIN" && segment.data > 0) return { en: "FIN with data", "zh-CN": "带数据的FIN" };
  return { en: kind, "zh-CN": kind };
}

function english(host: Host, first: string, rest: readonly string[]): string {
  if (rest.length === 0) return first;
  const [last = "", ...others] = [...rest].reverse();
  const list = others.length === 0 ? last : `${others.reverse().join(", ")} and ${last}`;
  return `${first}: ${host} ${list}`;
}

function chinese(host: Host, first: string, rest: readonly string[]): string {
  return rest.length === 0 ? first : `${first}：${host}${rest.join("，")}`;
}

function cause(trace: Trace, step: TraceStep): Localized {
  switch (step.cause.type) {
    case "call":
      return both(phrases.calls[step.cause.call.type], step.host, step.cause.call);
    case "timeout":
      return both(phrases.timeouts[step.cause.timer], step.host);
    case "crash":
      return both(phrases.crashes, step.host);
    case "arrival": {
      const arrived = arrivedIn(trace, step);
      return arrived ? arrival(step, arrived) : both(phrases.unknownArrival, step.host);
    }
  }
}

function arrival(step: TraceStep, arrived: SentSegment): Localized {
  const name = describeSegment(arrived.segment);
  const phrase = arrivalPhrase(arrived);
  return {
    en: phrase.en(arrived.from, name.en, step.host),
    "zh-CN": phrase["zh-CN"](arrived.from, name["zh-CN"], step.host),
  };
}

function arrivalPhrase({ stray, again, copyOf }: SentSegment) {
  if (stray) return phrases.strayArrives;
  if (copyOf !== undefined) return again ? phrases.copyOfRepetitionArrives : phrases.copyArrives;
  return again ? phrases.repetitionArrives : phrases.segmentArrives;
}

/** What the network made of what was sent here: nobody's TCP has sent it. Numbers are said only to tell two apart. */
function copies(step: TraceStep): readonly Localized[] {
  return copiesIn(step).map(({ from, segment }) => {
    const name = sentBy(step).length > 1 ? describeSegment(segment) : nameOf(segment);
    return {
      en: phrases.copies.en(from, name.en),
      "zh-CN": phrases.copies["zh-CN"](from, name["zh-CN"]),
    };
  });
}

function consequences(step: TraceStep): readonly Localized[] {
  const before = step.before[step.host].state;
  const after = step.after[step.host].state;
  return [
    ...(step.dropped ? [both(phrases.drops)] : []),
    ...(step.cause.type === "timeout" && step.cause.timer === "RETRANSMISSION" && after === "CLOSED"
      ? [both(phrases.givesUp)]
      : []),
    ...(step.delivered > 0 ? [both(phrases.delivers, step.delivered)] : []),
    ...sentBy(step).map(({ segment, again }): Localized => {
      const name = describeSegment(segment);
      const phrase = again ? phrases.sendsAgain : phrases.sends;
      return { en: phrase.en(name.en), "zh-CN": phrase["zh-CN"](name["zh-CN"]) };
    }),
    ...(before === after ? restarts(step) : [both(phrases.enters, after)]),
  ];
}

/** A timer that was running and has been set back. Only TIME-WAIT's tells a story of its own. */
function restarts({ before, after, host }: TraceStep): readonly Localized[] {
  const startOf = (view: TraceStep["before"]) => view[host].timers.find(({ name }) => name === "TIME-WAIT")?.startedAt;
  const started = startOf(before);
  return started !== undefined && startOf(after) !== undefined && startOf(after) !== started
    ? [both(phrases.restartsTimeWait)]
    : [];
}

function told(step: TraceStep): readonly Localized[] {
  // Who aborts knows it.
  if (step.cause.type === "call" && step.cause.call.type === "ABORT" && step.after[step.host].state === "CLOSED")
    return [];
  return step.signals.map((signal) => {
    const name = phrases.signals[signal];
    return both(phrases.tells, name.en, name["zh-CN"]);
  });
}
