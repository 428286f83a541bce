import type { Random } from "@/lib/grading/random";
import type { Localized } from "@/lib/i18n/locales";
import { type Host, kindOf, run, type Segment, type SentSegment, segmentLength, segmentsOf } from "@/lib/tcp";
import { add } from "@/lib/tcp/sequence";
import { tcpdumpLines } from "@/lib/tcp/text/tcpdump";
import { type Made, questionOf } from "./paragraph";
import type { WrongStatement } from "./question";
import type { Reason } from "./reasons";
import type { Statement } from "./statement";
import { stepIndexOf } from "./statements/read-run";
import { at, between, cast, inCloseWait, type Run } from "./story";

/** Kinds of captures, each a request and an answer with another close behind it. */
export const CAPTURES = ["capture-server-closes", "capture-half-close"] as const;

export type CaptureKind = (typeof CAPTURES)[number];

const PLACES: { readonly [H in Host]: { readonly ip: string; readonly port: number } } = {
  A: { ip: "10.0.0.1", port: 40_000 },
  B: { ip: "10.0.0.2", port: 80 },
};

/** A capture of a run in which some lines were tampered with, each in one field. */
export function captureOf(kind: CaptureKind, random: Random): Made {
  const script = scriptOf(kind, random);
  const told = { script, trace: run(script) };
  const sent = segmentsOf(told.trace);
  const statements = sent.flatMap((one, index) => statementOf(told, sent, one, index));
  return questionOf({
    kind,
    form: "capture",
    text: TEXT,
    setting: SETTING,
    statements,
    script,
    explanation: EXPLANATION,
    sources: ["rfc9293#3.4", "rfc9293#3.6"],
    random,
  });
}

function scriptOf(kind: CaptureKind, random: Random) {
  const { delay, next, first, second } = cast(random);
  const [request, answer] = [between(random, 80, 900), between(random, 200, 1_400)];
  const thinks = 10 * between(random, 8, 20);
  const halfCloses = kind === "capture-half-close";
  return {
    profile: "rfc9293" as const,
    delay,
    start: { type: "established" as const, next },
    calls: halfCloses
      ? [
          { host: first, call: { type: "SEND" as const, octets: request }, at: 0 },
          at(first, "CLOSE", thinks),
          inCloseWait(second, { type: "SEND", octets: answer }, thinks),
          inCloseWait(second, { type: "CLOSE-SOCKET" }, 2 * thinks),
        ]
      : [
          { host: second, call: { type: "SEND" as const, octets: request }, at: 0 },
          { host: first, call: { type: "SEND" as const, octets: answer }, at: delay + thinks },
          at(first, "CLOSE-SOCKET", delay + 2 * thinks),
          inCloseWait(second, { type: "CLOSE-SOCKET" }, thinks),
        ],
  };
}

const WINDOW = 65_535;

interface Tampering {
  readonly change: Partial<Segment> | "turned round";
  readonly reasons: readonly [Reason, ...Reason[]];
  readonly misconception?: "M4" | "M5";
  readonly rule: Localized;
}

function statementOf(told: Run, sent: readonly SentSegment[], one: SentSegment, index: number): readonly Statement[] {
  const truth = lineOf(one, one.segment, one.from);
  const quoted = truth.replace(" > ", " → ");
  const wrongs = tamperings(one.segment, acknowledgedBy(sent, one)?.segment.fin === true).flatMap(
    ({ change, reasons, misconception, rule }) => {
      const turned = change === "turned round";
      const from: Host = turned ? (one.from === "A" ? "B" : "A") : one.from;
      const text = lineOf(one, turned ? one.segment : { ...one.segment, ...change }, from);
      if (text === truth) return [];
      const error: WrongStatement = {
        reasons,
        ...(misconception !== undefined && { misconception }),
        why: { en: `${rule.en} The line was: “${quoted}”`, "zh-CN": `${rule["zh-CN"]}原来的一行是：“${quoted}”` },
      };
      return [{ text: { en: text, "zh-CN": text }, error }];
    },
  );
  return [
    {
      kind: subjectOf(sent, one, index),
      at: index,
      step: stepIndexOf(told, one),
      truth: { en: truth, "zh-CN": truth },
      whyTrue: {
        en: "This line is as it was: its numbers follow from the lines before it.",
        "zh-CN": "这一行没有改过：它的号码与前面各行相符。",
      },
      wrongs,
    },
  ];
}

/** A line and the line that acknowledges it are one subject: only one of the two is tampered with. */
function subjectOf(sent: readonly SentSegment[], one: SentSegment, index: number): string {
  const acknowledged = kindOf(one.segment) === "ACK" ? acknowledgedBy(sent, one) : undefined;
  return `line-${acknowledged ? sent.indexOf(acknowledged) : index}`;
}

/** The segment of the other end whose end this one acknowledges. */
function acknowledgedBy(sent: readonly SentSegment[], { from, segment }: SentSegment): SentSegment | undefined {
  return sent.find(
    (each) =>
      each.from !== from &&
      kindOf(each.segment) !== "ACK" &&
      add(each.segment.seq, segmentLength(each.segment)) === segment.ack,
  );
}

function tamperings(segment: Segment, isAckOfFin: boolean): readonly Tampering[] {
  const { ack, fin, seq, data } = segment;
  const turned: Tampering = {
    change: "turned round",
    reasons: ["who", "number"],
    rule: {
      en: "The numbers are those of the other end: each end counts its own octets.",
      "zh-CN": "这些号码属于另一端：每一端只数自己发出的字节。",
    },
  };
  if (fin) {
    return [
      {
        change: { ack: null },
        reasons: ["segment"],
        misconception: "M4",
        rule: {
          en: "Every FIN on an established connection also carries ACK.",
          "zh-CN": "已建立的连接上，每个FIN都同时带ACK标志。",
        },
      },
      {
        change: { seq: add(seq, 1) },
        reasons: ["number"],
        rule: {
          en: "The FIN takes the number after the last octet sent, no later one.",
          "zh-CN": "FIN占用最后一个已发字节之后的那个序号，不会更靠后。",
        },
      },
    ];
  }
  if (data > 0 || ack === null) return [turned];
  return [
    {
      change: { ack: add(ack, -1) },
      reasons: ["number"],
      ...(isAckOfFin && { misconception: "M5" }),
      rule: {
        en: "What is acknowledged is all that has arrived; a FIN counts as one.",
        "zh-CN": "确认号覆盖已到达的全部内容，一个FIN算一个序号。",
      },
    },
    {
      change: { rst: true, ack: null },
      reasons: ["segment"],
      rule: {
        en: "Both programs close in order, so nobody has a reason to send RST.",
        "zh-CN": "双方都正常关闭，没有理由发RST。",
      },
    },
  ];
}

function lineOf({ sentAt }: SentSegment, segment: Segment, from: Host): string {
  // The same window on every line: it tells nothing here and would only draw suspicion.
  const window = segment.rst ? 0 : WINDOW;
  const packet = { from: PLACES[from], to: PLACES[from === "A" ? "B" : "A"], segment: { ...segment, window } };
  return tcpdumpLines([{ at: sentAt, packet }], { absolute: true, time: "time" })[0]?.replace("00:00:0", "") ?? "";
}

const TEXT: Localized = {
  en: "Two or three lines of this capture were tampered with. Which, and what about them?",
  "zh-CN": "这段抓包里有两三行被改过。哪几行？改了什么？",
};

const SETTING: Localized = {
  en: "All segments of the end of one connection, in the order in which they were sent, with the numbers that are on the wire (`tcpdump -n -S`). Nothing was lost, and both programs closed in order.",
  "zh-CN":
    "一个连接最后阶段的全部报文段，按发出的先后排列，号码与线路上的一致（`tcpdump -n -S`）。没有丢失，双方程序都正常关闭。",
};

const EXPLANATION: Localized = {
  en: "Follow each direction by itself: SEQ plus the length (a FIN counts one) is the next SEQ of that end, and the ACK number of the other end once it has arrived.",
  "zh-CN": "把两个方向分开看：SEQ加上长度（FIN算1）就是这一端的下一个SEQ；到达之后，也就是另一端的确认号。",
};
