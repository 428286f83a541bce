import type { Localized } from "@/lib/i18n/locales";
import { describeSegment, describeStep, type Script, type Trace } from "@/lib/tcp";
import { segmentLength } from "@/lib/tcp/segment";
import { add } from "@/lib/tcp/sequence";
import { sumOf } from "../fill-numbers/derive";
import { typicalErrors } from "../fill-numbers/errors";
import { explainSum } from "../fill-numbers/explain";
import { flagNames } from "../predict-state/messages";
import type { Distractor } from "../schemas";
import type { Alignment, Part } from "./align";
import type { Expected, Row } from "./derive";

/** What is said about one wrong part of a row: which error it is, then what is right. */
export function explainPart(
  script: Script,
  trace: Trace,
  row: Row,
  expected: Expected,
  part: Part,
): readonly Distractor[] {
  if (part === "flags") return [explainFlags(row, expected)];
  const sum = sumOf(script, trace, { segment: expected.sent.id, field: part });
  const error = typicalErrors(trace, sum).find(({ value }) => value === row[part]);
  const named = error ? [{ why: labelled(part, error.why), ...misconceptionOf(error) }] : [];
  return [...named, { why: labelled(part, explainSum(sum)) }];
}

const misconceptionOf = ({ misconception }: Distractor) => (misconception ? { misconception } : {});

const labelled = (part: Part, text: Localized): Localized => ({
  en: `\`${part}\`: ${text.en}`,
  "zh-CN": `\`${part}\`：${text["zh-CN"]}`,
});

function explainFlags({ flags }: Row, { row }: Expected): Distractor {
  if (flags === "FIN" && row.flags === "FIN,ACK") {
    return {
      misconception: "M4",
      why: {
        en: "On an established connection every segment but a RST must carry ACK, the FIN too; without it, it is dropped.",
        "zh-CN": "连接建立之后，除RST外每个报文段都必须带ACK，FIN也不例外；不带的会被丢弃。",
      },
    };
  }
  const right = flagNames[row.flags];
  return { why: { en: `This segment is ${right.en}.`, "zh-CN": `这个报文段是${right["zh-CN"]}。` } };
}

/** Why a row that stands for no segment of the model cannot stand where it does. */
export function explainStray(
  rows: readonly Row[],
  at: number,
  { missing, rows: aligned }: Alignment,
  all: readonly Expected[],
): Localized {
  const row = rows[at] ?? {};
  if (row.from === undefined || row.flags === undefined) return UNFINISHED;
  const misplaced = missing.find((each) => isSame(row, each));
  if (!misplaced) {
    const name = flagNames[row.flags];
    return {
      en: `The model sends no such segment here: ${row.from} has no reason to send ${name.en}.`,
      "zh-CN": `模型在这里不发这样的报文段：${row.from}没有理由发${name["zh-CN"]}。`,
    };
  }
  const cause = all.find(({ sent, place }) => sent.from !== misplaced.sent.from && place === misplaced.needs - 1);
  const isBefore = cause !== undefined && !aligned.slice(0, at).some((each) => each?.expected === cause);
  return cause && isBefore ? tooEarly(misplaced, cause) : outOfOrder(misplaced);
}

const UNFINISHED: Localized = {
  en: "Without a sender and flags this row is no segment.",
  "zh-CN": "没有选发送方和标志，这一行还不是报文段。",
};

function isSame(row: Row, { row: right }: Expected): boolean {
  const ack = "ack" in right ? right.ack : row.ack;
  return (
    row.from === right.from &&
    row.flags === right.flags &&
    row.seq === right.seq &&
    row.len === right.len &&
    row.ack === ack
  );
}

/** "B cannot acknowledge 101 before A’s FIN has arrived." */
function tooEarly({ sent }: Expected, { sent: cause }: Expected): Localized {
  const name = describeSegment(cause.segment);
  const next = add(cause.segment.seq, segmentLength(cause.segment));
  if (segmentLength(cause.segment) > 0 && sent.segment.ack === next) {
    return {
      en: `${sent.from} cannot acknowledge \`${next}\` before ${cause.from}’s ${name.en} has arrived.`,
      "zh-CN": `${cause.from}的${name["zh-CN"]}还没有到达，${sent.from}不能确认\`${next}\`。`,
    };
  }
  return {
    en: `In this story ${sent.from} sends this only after ${cause.from}’s ${name.en} has arrived.`,
    "zh-CN": `按这个过程，${cause.from}的${name["zh-CN"]}到达之后，${sent.from}才发这个报文段。`,
  };
}

function outOfOrder({ sent }: Expected): Localized {
  return {
    en: `${sent.from} does send this segment, but not in this place: compare with what ${sent.from} sends before and after it.`,
    "zh-CN": `${sent.from}确实会发这个报文段，但不在这个位置：请对照${sent.from}在它前后发的报文段。`,
  };
}

/** A segment that was left out. */
export function explainMissing({ sent }: Expected): Localized {
  const name = describeSegment(sent.segment);
  const again = sent.again;
  return {
    en: `Missing: ${sent.from} sends ${name.en}${again ? " again, since no ACK of it has come" : ""}.`,
    "zh-CN": `缺了：${sent.from}${again ? "收不到确认，重传" : "发出"}${name["zh-CN"]}。`,
  };
}

/** What the model does where the rows first leave it. */
export function explainFirst(trace: Trace, { step: index }: Expected): Localized | null {
  const step = trace.steps[index];
  if (!step) return null;
  const told = describeStep(trace, step);
  return {
    en: `Your segments first differ from the model’s where this happens: ${told.en}`,
    "zh-CN": `你的报文段最先与模型不同的地方是这一步：${told["zh-CN"]}`,
  };
}
