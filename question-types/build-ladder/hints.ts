import type { Localized } from "@/lib/i18n/locales";
import { punctuation } from "@/lib/i18n/punctuation";
import type { Prompt } from "./type";

/** How to tell what is sent, then what the parts of this question are for; no segment of the answer is named. */
export function hintsOf({ numbers, lengths }: Prompt): readonly Localized[] {
  const [one, other] = countsIn(numbers);
  const octets = lengths.filter((length) => length > 1);
  return [
    ...GENERAL,
    {
      en: `The offered numbers are two counts: ${list(one, "en")} in one direction, ${list(other, "en")} in the other. The story says where each begins; a seq is of the sender’s own, an ack of the other.`,
      "zh-CN": `可选的数分属两个方向：一个方向是${list(one, "zh-CN")}，另一个方向是${list(other, "zh-CN")}。各从哪里开始，题目里写着；seq用发送方自己的，ack用另一个方向的。`,
    },
    {
      en: `Not every number is needed. Begin where a direction begins, add its octets (the parts for len: ${list(octets.length > 0 ? octets : lengths, "en")}) and one for its FIN; a number that no such sum gives is a trap.`,
      "zh-CN": `这些数不会都用上。从一个方向的起点开始，加上它的字节数（len的选项：${list(octets.length > 0 ? octets : lengths, "zh-CN")}），FIN再加1；这样加不出来的数就是陷阱。`,
    },
  ];
}

const GENERAL: readonly Localized[] = [
  {
    en: "Only two things make an end send: its program (write, close) and an arrival; and its timer, when no ACK comes. Go through the story and ask each time which of them it is.",
    "zh-CN":
      "让一端发送的，只有它的程序（写、关闭）和到达的报文段；等不到确认时，还有定时器。顺着过程走，每一步都问一问是哪一种。",
  },
  {
    en: "List what takes sequence numbers: data and the two FINs. Each is acknowledged once it has arrived. An ACK itself is neither acknowledged nor repeated.",
    "zh-CN": "列出占用序号的内容：数据和两个FIN。它们到达后各自得到确认。ACK本身既不被确认，也不重传。",
  },
  {
    en: "A lost segment is one that was sent: it stands in the list, and its copy stands there again, with the same seq. An ACK that can travel with a FIN of the same end needs no segment of its own.",
    "zh-CN": "丢失的报文段也是发出过的：它要列出来，重传的那一个再列一次，seq不变。能和本端FIN一起走的ACK不用单独发。",
  },
];

const CIRCLE = 2 ** 32;

/** The numbers of each direction: on the circle, the two widest gaps part them. */
function countsIn(numbers: readonly number[]): readonly [readonly number[], readonly number[]] {
  const sorted = numbers.toSorted((one, other) => one - other);
  const gaps = sorted.map((number, index) => ({
    index,
    width: index === 0 ? number + CIRCLE - (sorted.at(-1) ?? 0) : number - (sorted[index - 1] ?? 0),
  }));
  const [first = 0, second = sorted.length] = gaps
    .toSorted((one, other) => other.width - one.width)
    .slice(0, 2)
    .map(({ index }) => index)
    .toSorted((one, other) => one - other);
  return [[...sorted.slice(second), ...sorted.slice(0, first)], sorted.slice(first, second)];
}

const list = (numbers: readonly number[], locale: "en" | "zh-CN") => numbers.join(punctuation[locale].listComma);
