import type { Localized } from "@/lib/i18n/locales";
import { STATES } from "@/lib/tcp/state";
import type { Prompt } from "./question";

/** How to go about it, then where each kind of thing is said in these statements; none is called wrong. */
export function hintsOf(prompt: Prompt): readonly Localized[] {
  return prompt.form === "capture" ? captureHints(prompt) : paragraphHints(prompt);
}

function captureHints({ statements }: Prompt): readonly Localized[] {
  const lines = statements.map(({ text }, index) => ({ place: index + 1, text: text.en }));
  const data = lines.flatMap(({ place, text }) => {
    const end = /seq \d+:(\d+)/.exec(text)?.[1];
    return end ? [{ place, end }] : [];
  });
  const [first] = data;
  const fins = lines.filter(({ text }) => /Flags \[F/.test(text)).map(({ place }) => place);
  return [
    {
      en: "Write the numbers of the two directions into two columns. Within a column seq never leaps, and each ack has to stand in the other column.",
      "zh-CN": "把两个方向的号码写成两列。同一列里seq不会跳跃，每个ack都应当出现在另一列里。",
    },
    {
      en: "Then the flags: which of them can stand alone on an established connection, and who has a reason to send a RST here?",
      "zh-CN": "再看标志：在已建立的连接上，哪些可以单独出现？这里谁有理由发RST？",
    },
    ...(first
      ? [
          {
            en: `The octets of line ${first.place} end before ${first.end}. Find the line that acknowledges them, then the next line of the same sender.`,
            "zh-CN": `第${first.place}行的字节到${first.end}之前为止。先找确认它们的那一行，再找同一发送方的下一行。`,
          },
        ]
      : []),
    ...(fins.length > 0
      ? [
          {
            en: `FINs stand in ${places(fins, "en")}. Each takes one number; hold the lines after it against that.`,
            "zh-CN": `FIN在${places(fins, "zh-CN")}。每个占一个序号；后面各行要与此相符。`,
          },
        ]
      : []),
  ];
}

const STATE = new RegExp(STATES.filter((state) => state !== "CLOSED").join("|"));

function paragraphHints({ statements }: Prompt): readonly Localized[] {
  const saying = (pattern: RegExp) =>
    statements.flatMap(({ text }, index) => (pattern.test(text.en) ? [index + 1] : []));
  const [states, times, numbers] = [
    saying(STATE),
    saying(/\d (?:s|ms|min)\b/),
    saying(/\b(?:seq|SEQ|ack|ACK|number)\b[^.]*\d/),
  ];
  return [
    {
      en: "Draw the run on paper before you read on: two lines for the ends, an arrow for each segment. Then hold one sentence after the other against the drawing.",
      "zh-CN": "先在纸上画出这次运行：两条竖线代表两端，每个报文段一个箭头。再把句子一句一句与图对照。",
    },
    ...hint(
      numbers,
      (where) => `Sequence or acknowledgment numbers are named in ${where}: add up octets, and one for a FIN.`,
      (where) => `${where}提到了序号或确认号：把字节数加起来，FIN算1。`,
    ),
    ...hint(
      states,
      (where) =>
        `States are named in ${where}: say for each whether that end had sent its FIN by then, and received the other’s.`,
      (where) => `${where}提到了状态：逐句想，那时这一端发出自己的FIN了吗？收到对端的了吗？`,
    ),
    ...hint(
      times,
      (where) => `Times are named in ${where}: which timer is meant, and when was it started?`,
      (where) => `${where}提到了时间：指的是哪个定时器？它是什么时候启动的？`,
    ),
  ];
}

function hint(
  found: readonly number[],
  en: (where: string) => string,
  zh: (where: string) => string,
): readonly Localized[] {
  return found.length > 0 ? [{ en: en(places(found, "en")), "zh-CN": zh(places(found, "zh-CN")) }] : [];
}

function places(found: readonly number[], locale: "en" | "zh-CN"): string {
  return locale === "en" ? `${found.length === 1 ? "line" : "lines"} ${found.join(", ")}` : `第${found.join("、")}行`;
}
