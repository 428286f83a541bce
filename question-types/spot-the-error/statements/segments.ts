import type { Localized } from "@/lib/i18n/locales";
import { arrivedIn, type Host, kindOf, type SegmentKind, segmentsOf, sentBy } from "@/lib/tcp";
import { type Candidate, type StatementKind, statement } from "../statement";
import { AT_THE_END, HOSTS, other, sentOf, stepIndexOf } from "./read-run";

/** How many segments there are in all. */
export const segmentCount: StatementKind = (run) => {
  const count = segmentsOf(run.trace).length;
  if (count > 8) return [];
  const candidate = (value: number): Candidate => ({
    text: {
      en: `In all, ${value} segments are sent, lost ones included.`,
      "zh-CN": `一共发出${value}个报文段，丢失的也算在内。`,
    },
    holds: value === count,
    reasons: ["count"],
    ...(value === 4 && { misconception: "M3" as const }),
  });
  return statement({
    kind: "segment-count",
    at: AT_THE_END,
    step: null,
    rule: {
      en: "Four counts logical steps: a FIN and an ACK for each direction. An ACK may ride on a FIN; what is lost is sent again; data and RST come on top.",
      "zh-CN": "“四次”数的是逻辑步骤：每个方向一个FIN、一个ACK。ACK可以和FIN合在一起；丢失的会重传；数据和RST另算。",
    },
    candidates: [...new Set([count, count - 1, count + 1, 4])].map(candidate),
  });
};

/** How often an end sends its FIN. */
export const finCount: StatementKind = (run) =>
  HOSTS.flatMap((host) => {
    const fins = sentOf(run, host, "FIN");
    const last = fins.at(-1);
    if (!last || segmentsOf(run.trace).every(({ again }) => !again)) return [];
    const candidate = (value: number): Candidate => ({
      text: {
        en: `${host} sends its FIN ${["", "once", "twice"][value] ?? `${value} times`} in all.`,
        "zh-CN": `${host}的FIN一共发出${value}次。`,
      },
      holds: value === fins.length,
      reasons: ["count"],
    });
    return statement({
      kind: "fin-count",
      at: AT_THE_END - 1,
      step: null,
      rule: {
        en: "A FIN is sent again when its ACK does not come in time, be it the FIN or the ACK that was lost.",
        "zh-CN": "FIN没有及时得到确认就会重传，不论丢的是FIN还是ACK。",
      },
      candidates: [...new Set([fins.length, Math.max(1, fins.length - 1), fins.length + 1])].map(candidate),
    });
  });

/** What is repeated by a timer. */
export const repeated: StatementKind = (run) => {
  const again = segmentsOf(run.trace).filter((sent) => sent.again);
  const [first] = again;
  if (!first) return [];
  const candidate = (host: Host, kind: "FIN" | "ACK"): Candidate => ({
    text: {
      en: `It is ${host}’s ${kind} that a retransmission timer sends again.`,
      "zh-CN": `由重传定时器再次发出的是${host}的${kind}。`,
    },
    holds: again.some(({ from, segment }) => from === host && kindOf(segment) === kind),
    reasons: kind === kindOf(first.segment) ? ["who"] : ["segment", "who"],
    ...(kind === "ACK" && { misconception: "M17" as const }),
  });
  return statement({
    kind: "repeated",
    at: first.sentAt,
    step: stepIndexOf(run, first),
    rule: {
      en: "Only what takes a sequence number has a retransmission timer: data, SYN, FIN. A bare ACK is sent again only in answer to something that arrives again.",
      "zh-CN": "只有占序号的才有重传定时器：数据、SYN、FIN。纯ACK只有在别的报文段再次到达时，才会再发一次。",
    },
    candidates: [candidate("A", "FIN"), candidate("B", "FIN"), candidate("A", "ACK"), candidate("B", "ACK")],
  });
};

/** Whether the ACK of the first FIN and the second FIN are one segment. */
export const ackRides: StatementKind = (run) => {
  const [x, y] = HOSTS.flatMap((host) => sentOf(run, host, "FIN").slice(0, 1)).toSorted((a, b) => a.sentAt - b.sentAt);
  if (!x || !y || x.fate.type !== "arrives" || y.sentAt < x.fate.at) return [];
  const { at } = x.fate;
  const bare = sentOf(run, y.from, "ACK").some(({ sentAt }) => sentAt >= at && sentAt <= y.sentAt);
  const [host, first] = [y.from, x.from];
  return statement({
    kind: "ack-rides",
    at: y.sentAt + 0.05,
    step: stepIndexOf(run, y),
    rule: {
      en: "The FIN carries an ACK in any case; if it leaves before the ACK of the peer’s FIN was sent, one segment does both.",
      "zh-CN": "FIN本来就带ACK；如果它发出时，对对端FIN的ACK还没有发，一个报文段就同时起两个作用。",
    },
    candidates: [
      {
        text: {
          en: `${host} acknowledges ${first}’s FIN and sends its own FIN in one and the same segment.`,
          "zh-CN": `${host}用同一个报文段确认${first}的FIN并发出自己的FIN。`,
        },
        holds: !bare,
        reasons: ["count", "segment"],
      },
      {
        text: {
          en: `${host} acknowledges ${first}’s FIN with a segment of its own before it sends its FIN.`,
          "zh-CN": `${host}先用单独的报文段确认${first}的FIN，然后才发自己的FIN。`,
        },
        holds: bare,
        reasons: ["count", "segment"],
        misconception: "M3",
      },
    ],
  });
};

/** Who sends the RST. */
export const resetFrom: StatementKind = (run) => {
  const resets = segmentsOf(run.trace).filter(({ segment }) => segment.rst);
  const [first] = resets;
  if (!first) return [];
  return statement({
    kind: "reset-from",
    at: first.sentAt,
    step: stepIndexOf(run, first),
    rule: {
      en: "A RST comes from an end that aborts, or from one that gets a segment for which it has no connection, or an ACK that does not fit its SYN.",
      "zh-CN": "发RST的是中止连接的一端，或者收到报文段却没有对应连接的一端，或者收到与自己SYN对不上的ACK的一端。",
    },
    candidates: HOSTS.map((host) => ({
      text: { en: `The RST is sent by ${host}.`, "zh-CN": `RST是${host}发出的。` },
      holds: resets.every(({ from }) => from === host),
      reasons: ["who"],
    })),
  });
};

/** What follows when a RST arrives. */
export const resetAnswer: StatementKind = (run) =>
  run.trace.steps.flatMap((step) => {
    if (!arrivedIn(run.trace, step)?.segment.rst) return [];
    const sent = sentBy(step).length;
    return statement({
      kind: "reset-answer",
      at: step.at + 0.1,
      step: step.index,
      rule: {
        en: "A RST takes no sequence number: it is neither acknowledged nor repeated.",
        "zh-CN": "RST不占序号：既不会被确认，也不会重传。",
      },
      candidates: [
        {
          text: { en: `${step.host} sends nothing in answer to the RST.`, "zh-CN": `${step.host}对RST不作任何回应。` },
          holds: sent === 0,
          reasons: ["segment"],
        },
        {
          text: { en: `${step.host} acknowledges the RST.`, "zh-CN": `${step.host}对RST发ACK确认。` },
          holds: sent > 0,
          reasons: ["segment"],
          misconception: "M40",
        },
      ],
    });
  });

/** What answers a SYN that meets the old connection. */
export const challenge: StatementKind = (run) =>
  run.trace.steps.flatMap((step) => {
    const { host } = step;
    const arrived = arrivedIn(run.trace, step);
    const state = step.before[host].state;
    if (!arrived || kindOf(arrived.segment) !== "SYN" || state !== "LAST-ACK") return [];
    const answer = sentBy(step)[0];
    const candidate = (kind: SegmentKind, name: Localized): Candidate => ({
      text: {
        en: `In \`${state}\`, ${host} answers the new SYN with ${name.en}.`,
        "zh-CN": `处于\`${state}\`的${host}用${name["zh-CN"]}回应新的SYN。`,
      },
      holds: answer !== undefined && kindOf(answer.segment) === kind,
      reasons: ["segment"],
      ...(kind === "RST" && { misconception: "M24" as const }),
    });
    return statement({
      kind: "challenge",
      at: step.at,
      step: step.index,
      rule: {
        en: "By RFC 9293 (from RFC 5961) a SYN in a synchronized state draws a challenge ACK, whatever its number.",
        "zh-CN": "按RFC 9293（源自RFC 5961），同步状态下收到SYN，不论序号是多少，都回挑战ACK。",
      },
      candidates: [
        candidate("ACK", { en: "an ACK", "zh-CN": "ACK" }),
        candidate("RST", { en: "a RST", "zh-CN": "RST" }),
        candidate("SYN,ACK", { en: "a SYN with ACK", "zh-CN": "SYN,ACK" }),
      ],
    });
  });

/** What becomes of data that arrives after the own FIN. */
export const lateData: StatementKind = (run) =>
  run.trace.steps.flatMap((step) => {
    const { host } = step;
    const arrived = arrivedIn(run.trace, step);
    if (!arrived || kindOf(arrived.segment) !== "DATA" || !step.before[host].finSent) return [];
    const { data } = arrived.segment;
    const begin: Localized = {
      en: `${host} has sent its FIN; the ${data} octets of ${other(host)} that arrive now`,
      "zh-CN": `${host}已发出FIN；此时到达的${other(host)}的${data}字节`,
    };
    const say = (text: Localized): Localized => ({
      en: `${begin.en} ${text.en}`,
      "zh-CN": `${begin["zh-CN"]}${text["zh-CN"]}`,
    });
    const resets = sentBy(step).some(({ segment }) => segment.rst);
    return statement({
      kind: "late-data",
      at: step.at,
      step: step.index,
      rule: {
        en: "A FIN ends one direction only. After `shutdown(SHUT_WR)` the program still reads what the peer sends; after `close()` Linux would answer with RST.",
        "zh-CN":
          "FIN只结束一个方向。`shutdown(SHUT_WR)`之后程序照样能读对端发来的数据；如果用的是`close()`，Linux会回RST。",
      },
      candidates: [
        {
          text: say({ en: "are handed to its program.", "zh-CN": "交给了程序。" }),
          holds: step.delivered === data,
          reasons: ["segment", "cause"],
        },
        {
          text: say({ en: "are answered with RST.", "zh-CN": "换回了RST。" }),
          holds: resets,
          reasons: ["segment"],
          misconception: "M7",
        },
        {
          text: say({ en: "are dropped, since it has closed.", "zh-CN": "被丢弃，因为它已经关闭。" }),
          holds: step.delivered === 0 && !resets,
          reasons: ["cause", "segment"],
          misconception: "M9",
        },
      ],
    });
  });
