import type { Localized } from "@/lib/i18n/locales";
import { type SentSegment, segmentsOf, type Trace } from "@/lib/tcp";
import { kindOf, segmentLength } from "@/lib/tcp/segment";
import { add, lt } from "@/lib/tcp/sequence";
import type { Distractor } from "../schemas";
import type { Sum } from "./derive";

/** A wrong number that many learners give, and why they do. */
export interface TypicalError extends Distractor {
  readonly value: number;
}

/** Typical wrong numbers in the place of this one, the most telling first; none of them is right. */
export function typicalErrors(trace: Trace, sum: Sum): readonly TypicalError[] {
  const errors = sum.field === "len" ? lengthErrors(sum) : numberErrors(trace, sum);
  return errors.filter(
    ({ value }, index) => value !== sum.value && errors.findIndex((other) => other.value === value) === index,
  );
}

function lengthErrors({ value, sent }: Sum): readonly TypicalError[] {
  if (!sent.segment.fin) return [];
  return [
    { value: value + 1, why: FIN_IS_NO_OCTET },
    ...(value > 0 ? [{ value: 0, misconception: "M5", why: FIN_CARRIES_DATA } as const] : []),
  ];
}

function numberErrors(trace: Trace, sum: Sum): readonly TypicalError[] {
  const { value, field, start, octets, fin, wraps, sent } = sum;
  const errors: TypicalError[] = [];
  if (wraps) errors.push({ value: add(value, 1), why: AFTER_THE_LARGEST });
  if (fin === 1) errors.push({ value: add(value, -1), misconception: "M5", why: FIN_NOT_COUNTED });
  if (hasAckBefore(trace, sum)) errors.push({ value: add(value, 1), misconception: "M17", why: ACK_COUNTED });
  if (fin === 1) errors.push({ value: add(value, 1), why: FIN_COUNTED_TWICE });
  if (sent.again && field === "seq") {
    errors.push({ value: add(value, segmentLength(sent.segment)), why: COPY_GETS_NEW_NUMBER });
  }
  if (field === "seq" && sent.segment.fin && sent.segment.data > 0) {
    errors.push({ value: add(value, sent.segment.data), misconception: "M5", why: FIN_BEFORE_ITS_DATA });
  }
  const last = lastOctets(trace, sum);
  if (last > 0 && last < octets) errors.push({ value: add(value, -last), why: LAST_OCTETS_NOT_COUNTED });
  if (octets > 0) errors.push({ value: add(start, fin), why: OCTETS_NOT_COUNTED });
  if (octets > 0 && fin === 1) errors.push({ value: start, misconception: "M5", why: NOTHING_COUNTED });
  const other = field === "ack" ? sent.segment.seq : sent.segment.ack;
  if (other !== null) errors.push({ value: other, why: field === "ack" ? OWN_NUMBER : PEERS_NUMBER });
  if (fin === 0) errors.push({ value: add(value, 1), why: ONE_TOO_MANY });
  return errors;
}

/** What the end whose octets are counted had sent when this number was written. */
function sentBefore(trace: Trace, { of, sent }: Sum): readonly SentSegment[] {
  return segmentsOf(trace).filter((each) => each.from === of && each.sentAt <= sent.sentAt && each.id !== sent.id);
}

function hasAckBefore(trace: Trace, sum: Sum): boolean {
  return sentBefore(trace, sum).some(({ segment }) => kindOf(segment) === "ACK");
}

function lastOctets(trace: Trace, sum: Sum): number {
  const counted = sentBefore(trace, sum).filter(({ segment }) => segment.data > 0 && lt(segment.seq, sum.value));
  return counted.at(-1)?.segment.data ?? 0;
}

const FIN_NOT_COUNTED: Localized = {
  en: "One too few: the FIN was left out. A FIN takes one sequence number, after the last octet of data.",
  "zh-CN": "少了1：漏数了FIN。FIN占用最后一个数据字节之后的一个序号。",
};
const FIN_COUNTED_TWICE: Localized = {
  en: "One too many: a FIN takes one sequence number, however often it is sent.",
  "zh-CN": "多了1：不管FIN发了几次，它只占一个序号。",
};
const ACK_COUNTED: Localized = {
  en: "One too many: an ACK without data takes no sequence number, so it is not counted and never acknowledged itself.",
  "zh-CN": "多了1：不带数据的ACK不占序号，不计数，也从不被确认。",
};
const ONE_TOO_MANY: Localized = {
  en: "One too many: only octets, SYN and FIN take sequence numbers, and no FIN counts here yet.",
  "zh-CN": "多了1：只有数据字节、SYN和FIN占序号，而这里还没有FIN可数。",
};
const AFTER_THE_LARGEST: Localized = {
  en: "One too many: after 4,294,967,295 comes 0, so 4,294,967,296 has to be taken off, not one less.",
  "zh-CN": "多了1：4,294,967,295之后是0，所以要减去4,294,967,296，不是少减1。",
};
const COPY_GETS_NEW_NUMBER: Localized = {
  en: "A copy of a segment keeps the number of the first one; only what is new gets the next number.",
  "zh-CN": "重传的报文段沿用第一次的序号；只有新内容才用后面的序号。",
};
const FIN_BEFORE_ITS_DATA: Localized = {
  en: "That is the number of the FIN itself. seq names the first octet of the segment, and a FIN stands after its data.",
  "zh-CN": "这是FIN自己的序号。seq是报文段第一个字节的序号，而FIN排在同段数据之后。",
};
const LAST_OCTETS_NOT_COUNTED: Localized = {
  en: "The octets of the last segment are missing: an ACK number names the next octet that is expected, a seq the first that is new.",
  "zh-CN": "漏了最后一个报文段的字节：确认号是期待的下一个字节，seq是第一个新字节的序号。",
};
const OCTETS_NOT_COUNTED: Localized = {
  en: "The octets of data were not counted. Each of them takes a sequence number.",
  "zh-CN": "没有数进数据字节。每个字节都占一个序号。",
};
const NOTHING_COUNTED: Localized = {
  en: "That is where the numbering began: neither the octets of data nor the FIN were counted.",
  "zh-CN": "这是起始的序号：数据字节和FIN都没有数进去。",
};
const OWN_NUMBER: Localized = {
  en: "That is the sender’s own seq. ack counts what the other end has sent.",
  "zh-CN": "这是发送方自己的seq。ack数的是对方发来的内容。",
};
const PEERS_NUMBER: Localized = {
  en: "That is the ack of this segment. seq counts what its sender itself has sent.",
  "zh-CN": "这是这个报文段的ack。seq数的是发送方自己发出的内容。",
};
const FIN_IS_NO_OCTET: Localized = {
  en: "len counts octets of data. The FIN takes a sequence number but is no octet of data.",
  "zh-CN": "len只数数据字节。FIN占一个序号，但不是数据字节。",
};
const FIN_CARRIES_DATA: Localized = {
  en: "A FIN may carry data: what the program wrote last leaves in the same segment.",
  "zh-CN": "FIN可以带数据：程序最后写入的内容和它在同一个报文段里发出。",
};
