import type { Localized } from "../../../i18n/locales";
import { describeSegment } from "../../describe-step";
import type { GoalRun, NetworkAction } from "./play";

/** What an action does, as an order: "Drop B’s FIN (seq 300, ack 101)". A segment that is not under way is only numbered. */
export function describeAction({ lab }: GoalRun, action: NetworkAction): Localized {
  if (action.type === "wait") return { en: "Let the next thing happen", "zh-CN": "让下一件事发生" };
  const { type, segment: id } = action;
  const sent = lab.network.inFlight.find((one) => one.id === id);
  if (!sent) return { en: `${VERBS[type].en} segment ${id}`, "zh-CN": `${VERBS[type]["zh-CN"]}报文段${id}` };
  const what = describeSegment(sent.segment);
  const copy = sent.copyOf === undefined ? { en: "", "zh-CN": "" } : { en: "the copy of ", "zh-CN": "副本：" };
  return {
    en: `${VERBS[type].en} ${copy.en}${sent.from}’s ${what.en}`,
    "zh-CN": `${VERBS[type]["zh-CN"]}${copy["zh-CN"]}${sent.from}的${what["zh-CN"]}`,
  };
}

const VERBS: { readonly [T in Exclude<NetworkAction["type"], "wait">]: Localized } = {
  deliver: { en: "Deliver at once", "zh-CN": "立即送达" },
  drop: { en: "Drop", "zh-CN": "丢弃" },
  delay: { en: "Delay", "zh-CN": "延迟" },
  duplicate: { en: "Copy", "zh-CN": "复制" },
};
