import type { Localized } from "@/lib/i18n/locales";
import type { State } from "@/lib/tcp/state";
import type { EndpointView, Host, Trace } from "@/lib/tcp/trace";
import { isNumbered } from "./is-numbered";

/** What can move each end from where it is now, then the numbers with which each goes on. What comes next is not known here. */
export function hintsOf({ start: trace }: { readonly start: Trace }): readonly Localized[] {
  const ends = trace.steps.at(-1)?.after ?? trace.start;
  return [
    {
      en: "A step happens at one end. The other end’s state stays as it is until something arrives there. A RST with the expected number ends an end at once.",
      "zh-CN": "每一步只发生在一端；另一端在收到什么之前，状态不变。序号正合期待的RST，立刻让收到它的一端结束。",
    },
    ...(["A", "B"] as const).map((host) => rule(host, ends[host])),
    ...numbers(trace, ends),
  ];
}

function rule(host: Host, { state, sndNxt }: EndpointView): Localized {
  const { en, "zh-CN": zh } = RULES[state];
  const fill = (text: string) => text.replace("{fin}", String(sndNxt));
  return { en: `${host}, in \`${state}\`: ${fill(en)}`, "zh-CN": `${host}处于\`${state}\`：${fill(zh)}` };
}

/** `{fin}` is the ACK number that covers this end's FIN, or its SYN. */
const RULES: { readonly [S in State]: Localized } = {
  CLOSED: {
    en: "nothing is remembered. Whatever arrives, except a RST, is answered by RST.",
    "zh-CN": "什么也不记得。除了RST，收到什么都回RST。",
  },
  LISTEN: { en: "a SYN brings `SYN-RECEIVED`.", "zh-CN": "收到SYN就进入`SYN-RECEIVED`。" },
  "SYN-SENT": {
    en: "a SYN with an ACK of its own SYN brings `ESTABLISHED`; a SYN alone, `SYN-RECEIVED`.",
    "zh-CN": "收到SYN并且自己的SYN得到确认，进入`ESTABLISHED`；只有SYN，进入`SYN-RECEIVED`。",
  },
  "SYN-RECEIVED": { en: "an ACK of {fin} brings `ESTABLISHED`.", "zh-CN": "收到确认号{fin}就进入`ESTABLISHED`。" },
  ESTABLISHED: {
    en: "its own program’s close brings `FIN-WAIT-1`, the other end’s FIN `CLOSE-WAIT`.",
    "zh-CN": "本端程序关闭，进入`FIN-WAIT-1`；对端的FIN到达，进入`CLOSE-WAIT`。",
  },
  "FIN-WAIT-1": {
    en: "an ACK of {fin} brings `FIN-WAIT-2`; the other end’s FIN without that ACK, `CLOSING`; both at once, `TIME-WAIT`.",
    "zh-CN":
      "收到确认号{fin}，进入`FIN-WAIT-2`；对端的FIN到了却没有这个确认，进入`CLOSING`；两样一起到，进入`TIME-WAIT`。",
  },
  "FIN-WAIT-2": {
    en: "only the other end’s FIN leads on, to `TIME-WAIT`; data is still acknowledged while a program reads.",
    "zh-CN": "只有对端的FIN能让它前进，进入`TIME-WAIT`；只要程序还在读，数据照样确认。",
  },
  "CLOSE-WAIT": {
    en: "only its own program leads on: its close sends the FIN and brings `LAST-ACK`; its abort ends all.",
    "zh-CN": "只有本端程序能让它前进：程序关闭，发出FIN，进入`LAST-ACK`；程序中止，一切结束。",
  },
  CLOSING: { en: "an ACK of {fin} brings `TIME-WAIT`.", "zh-CN": "收到确认号{fin}就进入`TIME-WAIT`。" },
  "LAST-ACK": {
    en: "an ACK of {fin} ends it; without one, its timer repeats the FIN.",
    "zh-CN": "收到确认号{fin}就结束；收不到，定时器重传FIN。",
  },
  "TIME-WAIT": {
    en: "a repeated FIN is acknowledged again, and the wait begins anew. A SYN is taken only if it cannot be old.",
    "zh-CN": "FIN再来一次，仍要确认，等待从头开始。SYN只有不可能是旧的，才会接受。",
  },
};

function numbers(trace: Trace, ends: { readonly [H in Host]: EndpointView }): readonly Localized[] {
  const known = (["A", "B"] as const).filter((host) => isNumbered(trace, host, trace.steps.length));
  if (known.length === 0) return [];
  return [
    {
      en: `${known.map((host) => `${host}: ${ends[host].sndNxt}`).join("; ")}: with these numbers goes on whatever an end sends next. An ACK names the number after the last that has arrived; if that is a FIN, it counts as one.`,
      "zh-CN": `${known.map((host) => `${host}：${ends[host].sndNxt}`).join("；")}。各端接下来发的，序号从这里开始。确认号是已到达内容之后的下一个序号，FIN也算一个。`,
    },
  ];
}
