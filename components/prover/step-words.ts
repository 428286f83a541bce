import { callName, timerNames } from "@/components/tcp/words";
import type { Localized } from "@/lib/i18n/locales";
import { describeSegment, type UserCall } from "@/lib/tcp";
import type { WorldEvent } from "@/lib/tcp/explore/steps";
import { proverWords, ticksOf } from "./words";

/** What happens in one step of a disaster, as a sentence in each language. */
export function describeEvent(event: WorldEvent): Localized {
  switch (event.type) {
    case "tick":
      return proverWords.tickPasses;
    case "call":
      return called(event.host, event.call);
    case "timeout":
      return event.timer === "USER"
        ? { en: `${event.host} gives up.`, "zh-CN": `${event.host}放弃。` }
        : {
            en: `${event.host}’s ${timerNames[event.timer].en} expires.`,
            "zh-CN": `${event.host}的${timerNames[event.timer]["zh-CN"]}到期。`,
          };
    default:
      return onTheWire(event);
  }
}

function called(host: string, call: UserCall): Localized {
  const name = callName(call, "rfc9293");
  const mode = call.type === "OPEN" ? call.mode : null;
  return {
    en: `${host}’s program calls ${name}${mode ? ` (${mode})` : ""}.`,
    "zh-CN": `${host}的程序调用${name}${mode ? `（${mode === "active" ? "主动" : "被动"}）` : ""}。`,
  };
}

function onTheWire(event: WorldEvent & { readonly type: "arrival" | "loss" | "duplication" }): Localized {
  const { host, segment, incarnation, age } = event;
  const from = host === "A" ? "B" : "A";
  const name = describeSegment(segment);
  const isNew = incarnation > 0;
  const en = `${from}’s ${name.en}${isNew ? " of the new connection" : ""}`;
  const zh = `${from}的${isNew ? "新连接的" : ""}${name["zh-CN"]}`;
  const [enAge, zhAge] = age > 0 ? [`, ${ticksOf.en(age)} old,`, `发出${ticksOf["zh-CN"](age)}之后`] : ["", ""];
  switch (event.type) {
    case "arrival":
      return { en: `${en}${enAge} reaches ${host}.`, "zh-CN": `${zh}${zhAge}到达${host}。` };
    case "loss":
      return { en: `${en} is lost.`, "zh-CN": `${zh}丢失。` };
    case "duplication":
      return { en: `The network copies ${en}.`, "zh-CN": `网络复制了${zh}。` };
  }
}
