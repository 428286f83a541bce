import { segmentName } from "@/components/tcp/ladder-rows";
import { clockTime } from "@/components/tcp/words";
import type { Localized } from "@/lib/i18n/locales";
import { segmentsOf } from "@/lib/tcp/read-trace";
import type { SentSegment, Trace } from "@/lib/tcp/trace";
import { type Asked, circled } from "./derive";
import type { Prompt } from "./type";

/** How to count, then for each letter the segment to count on from. */
export function hintsOf({ trace, asked }: Prompt): readonly Localized[] {
  return [...COUNTING, ...wrapping(trace), ...asked.map((one) => hintFor(trace, one))];
}

const COUNTING: readonly Localized[] = [
  {
    en: "Keep two counts, one for each direction. What A sends moves A’s count only, and B’s ack follows it.",
    "zh-CN": "每个方向各记一个数。A发的内容只推动A的数，B的ack跟着它走。",
  },
  {
    en: "A count moves on by the octets of data, and by one for a FIN. Nothing else moves it: an ACK does not, and neither does a copy of what was sent before.",
    "zh-CN": "数据有多少字节，数就往前走多少；FIN再走1。别的都不动它：ACK不动，重传也不动。",
  },
];

/** Told where the numbers that are shown come near the largest. */
function wrapping(trace: Trace): readonly Localized[] {
  const shown = segmentsOf(trace).flatMap(({ segment }) => [segment.seq, segment.ack ?? 0]);
  if (!shown.some((number) => number > 2 ** 31)) return [];
  return [
    {
      en: "Sequence numbers lie on a ring: a sum beyond 4,294,967,295 goes on from 0.",
      "zh-CN": "序号排成一个环：和超过4,294,967,295，就从0接着数。",
    },
  ];
}

function hintFor(trace: Trace, { id, segment, field }: Asked): Localized {
  const letter = circled(id);
  const all = segmentsOf(trace);
  const sent = all.find((one) => one.id === segment);
  if (!sent) throw new Error(`${id} is asked of a segment that nobody sends`);
  const { from } = sent;
  if (field === "len") {
    return {
      en: `${letter}: len counts data alone. How much of what ${from}’s program has written was not sent before?`,
      "zh-CN": `${letter}：len只数数据。${from}的程序写入的内容里，还有多少没有发出过？`,
    };
  }
  if (field === "seq") {
    if (sent.again) {
      return {
        en: `${letter}: this is a copy. Look at what ${from} sent the first time.`,
        "zh-CN": `${letter}：这是重传。看${from}第一次发的那个报文段。`,
      };
    }
    const before = all.findLast((one) => one.from === from && one.id < segment && !one.again);
    if (!before) {
      return {
        en: `${letter}: ${from} has sent nothing before. Look for an ack of the other end that says what comes first.`,
        "zh-CN": `${letter}：在这之前${from}什么也没发过。另一端的ack会说出最先来的是哪个数。`,
      };
    }
    return {
      en: `${letter}: go on from ${nameOf(before).en}, by all that it takes.`,
      "zh-CN": `${letter}：从${nameOf(before)["zh-CN"]}接着数，它占用多少就加多少。`,
    };
  }
  const arrived = all.filter(
    (one) => one.from !== from && one.fate.type === "arrives" && one.fate.at <= sent.sentAt && takesNumbers(one),
  );
  const last = arrived.toSorted((one, other) => one.fate.at - other.fate.at || one.id - other.id).at(-1);
  const peer = from === "A" ? "B" : "A";
  if (!last) {
    return {
      en: `${letter}: nothing of ${peer} that takes a number has arrived yet.`,
      "zh-CN": `${letter}：${peer}占用序号的内容这时一个也没有到达。`,
    };
  }
  return {
    en: `${letter}: ${nameOf(last).en} is the last of ${peer} to arrive before. What number comes after everything in it?`,
    "zh-CN": `${letter}：在这之前最后到达的，是${nameOf(last)["zh-CN"]}。它的内容全部计入之后，下一个是几？`,
  };
}

/** Whether data are masked or not, only a bare ACK takes nothing. */
const takesNumbers = (one: SentSegment) => segmentName(one) !== "ACK";

function nameOf(one: SentSegment): Localized {
  const [name, at] = [segmentName(one), clockTime(one.sentAt)];
  return { en: `${one.from}’s ${name} of ${at}`, "zh-CN": `${at}时${one.from}的${name}` };
}
