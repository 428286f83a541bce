import { type Host, segmentsOf } from "@/lib/tcp";
import { add } from "@/lib/tcp/sequence";
import { type Candidate, type StatementKind, statement } from "../statement";
import type { Run } from "../story";
import { HOSTS, other, sentOf, stepIndexOf } from "./read-run";

/** Which number an end’s FIN has. */
export const finNumber: StatementKind = (run) =>
  HOSTS.flatMap((host) => {
    const [fin] = sentOf(run, host, "FIN");
    if (!fin) return [];
    const seq = fin.segment.seq + fin.segment.data;
    const data = sentOf(run, host, "DATA").reduce((sum, { segment }) => sum + segment.data, 0);
    const candidate = (value: number): Candidate => ({
      text: { en: `${host}’s FIN has the sequence number ${value}.`, "zh-CN": `${host}的FIN的序号是${value}。` },
      holds: value === seq,
      reasons: ["number"],
    });
    return statement({
      kind: "fin-number",
      at: fin.sentAt,
      step: stepIndexOf(run, fin),
      rule: {
        en: "A FIN takes the sequence number after the last octet that this end has sent.",
        "zh-CN": "FIN占用本端最后一个已发字节之后的那个序号。",
      },
      candidates: [seq, add(seq, 1), add(seq, data > 0 ? -data : -1)].map(candidate),
    });
  });

/** With which number a FIN is acknowledged. */
export const ackOfFin: StatementKind = (run) =>
  HOSTS.flatMap((host) => {
    const [fin] = sentOf(run, host, "FIN");
    const answer = fin && firstAnswer(run, host, add(fin.segment.seq, fin.segment.data));
    if (!fin || !answer) return [];
    const end = add(fin.segment.seq, fin.segment.data);
    const candidate = (value: number, isBelief = false): Candidate => ({
      text: {
        en: `${other(host)} acknowledges ${host}’s FIN with the acknowledgment number ${value}.`,
        "zh-CN": `${other(host)}确认${host}的FIN，确认号是${value}。`,
      },
      holds: answer.segment.ack === value,
      reasons: ["number"],
      ...(isBelief && { misconception: "M5" as const }),
    });
    return statement({
      kind: "ack-of-fin",
      at: answer.sentAt,
      step: stepIndexOf(run, answer),
      rule: {
        en: "A FIN takes one sequence number, so it is acknowledged by its number plus one.",
        "zh-CN": "FIN占一个序号，所以对它的确认号是它的序号加1。",
      },
      candidates: [candidate(add(end, 1)), candidate(end, true), candidate(add(end, 2))],
    });
  });

function firstAnswer({ trace }: Run, host: Host, finNumber: number) {
  return segmentsOf(trace).find(
    ({ from, segment }) => from !== host && !segment.syn && !segment.rst && segment.ack === add(finNumber, 1),
  );
}

/** Whether a FIN has the ACK bit, too. */
export const finFlags: StatementKind = (run) =>
  HOSTS.flatMap((host) => {
    const [fin] = sentOf(run, host, "FIN");
    if (!fin) return [];
    return statement({
      kind: "fin-flags",
      at: fin.sentAt + 0.1,
      step: stepIndexOf(run, fin),
      rule: {
        en: "Every FIN on an established connection also carries ACK; without it the segment would be dropped.",
        "zh-CN": "已建立的连接上，每个FIN都同时带ACK标志；不带的会被丢弃。",
      },
      candidates: [
        {
          text: { en: `${host}’s FIN segment has the ACK bit set, too.`, "zh-CN": `${host}的FIN报文段同时带ACK标志。` },
          holds: fin.segment.ack !== null,
          reasons: ["segment"],
        },
        {
          text: {
            en: `${host}’s FIN segment has no other flag set than FIN.`,
            "zh-CN": `${host}的FIN报文段只带FIN标志，不带别的标志。`,
          },
          holds: fin.segment.ack === null,
          reasons: ["segment"],
          misconception: "M4",
        },
      ],
    });
  });
