import type { Host, TraceStep } from "@/lib/tcp";
import { type StatementKind, statement } from "../statement";
import { AT_THE_END, changesOf, HOSTS, other, sentOf, stepIndexOf, stepOf } from "./read-run";

/** Which end closes actively. */
export const activeCloser: StatementKind = (run) => {
  const fins = HOSTS.map((host) => ({ host, fin: sentOf(run, host, "FIN")[0] }));
  const first = fins.flatMap(({ fin }) => fin ?? []).toSorted((a, b) => a.sentAt - b.sentAt)[0];
  const firstAt = first?.sentAt ?? Number.POSITIVE_INFINITY;
  return statement({
    kind: "active-closer",
    at: firstAt,
    step: first ? stepIndexOf(run, first) : null,
    rule: {
      en: "Whoever sends the first FIN closes actively, be it a client or a server.",
      "zh-CN": "先发FIN的一端是主动关闭方，与它是客户端还是服务器无关。",
    },
    candidates: fins.map(({ host, fin }) => ({
      text: { en: `The first FIN is ${host}’s.`, "zh-CN": `第一个FIN是${host}发的。` },
      holds: fin?.sentAt === firstAt,
      reasons: ["who"],
    })),
  });
};

/** Which ends pass through TIME-WAIT. */
export const timeWaitAt: StatementKind = (run) => {
  const has = (host: Host) => changesOf(run, host).some(({ to }) => to === "TIME-WAIT");
  const only = (host: Host) => ({
    text: { en: `Only ${host} passes through \`TIME-WAIT\`.`, "zh-CN": `只有${host}经过\`TIME-WAIT\`。` },
    holds: has(host) && !has(other(host)),
    reasons: ["who"] as const,
  });
  return statement({
    kind: "time-wait-at",
    at: AT_THE_END,
    step: null,
    rule: {
      en: "`TIME-WAIT` is for an end whose own FIN is acknowledged when the peer’s FIN is received: the active closer, or both after a simultaneous close. A RST, or a record that was dropped, leaves none.",
      "zh-CN":
        "自己的FIN已被确认、又收到对端FIN的一端进入`TIME-WAIT`：通常是主动关闭方，同时关闭时是两端。遇到RST，或者记录已被丢弃，就没有`TIME-WAIT`。",
    },
    candidates: [
      only("A"),
      only("B"),
      {
        text: { en: "Both ends pass through `TIME-WAIT`.", "zh-CN": "两端都经过`TIME-WAIT`。" },
        holds: has("A") && has("B"),
        reasons: ["who", "state"],
      },
      {
        text: { en: "Neither end passes through `TIME-WAIT`.", "zh-CN": "两端都不经过`TIME-WAIT`。" },
        holds: !has("A") && !has("B"),
        reasons: ["who", "state"],
      },
    ],
  });
};

/** Why an end sends its FIN. */
export const finCause: StatementKind = (run) =>
  HOSTS.flatMap((host) => {
    const [fin] = sentOf(run, host, "FIN");
    const [theirs] = sentOf(run, other(host), "FIN");
    const step = fin && stepOf(run, fin);
    if (!step || !fin || !theirs || theirs.sentAt > fin.sentAt) return [];
    const isCausedBy = (type: TraceStep["cause"]["type"]) => step.cause.type === type;
    return statement({
      kind: "fin-cause",
      at: fin.sentAt - 0.1,
      step: step.index,
      rule: {
        en: "A FIN says “I have no more data”; it asks for nothing. Each end sends its own when its own program closes, and no timer does that for it.",
        "zh-CN":
          "FIN的意思是“我不再发送数据”，并不要求对方做什么。每一端都在自己的程序关闭时才发自己的FIN，没有定时器代劳。",
      },
      candidates: [
        {
          text: {
            en: `${host} sends its FIN because its own program closes.`,
            "zh-CN": `${host}发出FIN，是因为它自己的程序关闭了连接。`,
          },
          holds: isCausedBy("call"),
          reasons: ["cause"],
        },
        {
          text: {
            en: `${host} sends its FIN because ${other(host)}’s FIN asks for it.`,
            "zh-CN": `${host}发出FIN，是因为${other(host)}的FIN要求它这样做。`,
          },
          holds: isCausedBy("arrival"),
          reasons: ["cause"],
          misconception: "M10",
        },
        {
          text: {
            en: `${host} sends its FIN because a timer of its kernel has expired.`,
            "zh-CN": `${host}发出FIN，是因为内核的一个定时器到期了。`,
          },
          holds: isCausedBy("timeout"),
          reasons: ["cause"],
          misconception: "M11",
        },
      ],
    });
  });

/** Whether the second FIN left before the first had arrived. */
export const finsCross: StatementKind = (run) => {
  const fins = HOSTS.flatMap((host) => sentOf(run, host, "FIN")[0] ?? []).toSorted((a, b) => a.sentAt - b.sentAt);
  const [first, second] = fins;
  if (!first || !second || first.fate.type !== "arrives") return [];
  const crosses = second.sentAt < first.fate.at;
  const [x, y] = [first.from, second.from];
  return statement({
    kind: "fins-cross",
    at: second.sentAt,
    step: stepIndexOf(run, second),
    rule: {
      en: "If each FIN leaves before the other has arrived, it is a simultaneous close, through `CLOSING`.",
      "zh-CN": "如果每个FIN都在对方的FIN到达之前发出，就是同时关闭，会经过`CLOSING`。",
    },
    candidates: [
      {
        text: {
          en: `${y}’s FIN leaves before ${x}’s FIN has reached it.`,
          "zh-CN": `${x}的FIN还没到${y}，${y}的FIN就已发出。`,
        },
        holds: crosses,
        reasons: ["time", "cause"],
      },
      {
        text: {
          en: `${y}’s FIN leaves after ${x}’s FIN has reached it.`,
          "zh-CN": `${x}的FIN到了${y}之后，${y}的FIN才发出。`,
        },
        holds: !crosses,
        reasons: ["time", "cause"],
      },
    ],
  });
};
