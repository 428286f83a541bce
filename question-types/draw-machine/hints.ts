import { STATE_SHAPES } from "@/components/tcp/state-glyph";
import type { Localized } from "@/lib/i18n/locales";
import type { State } from "@/lib/tcp/state";
import type { Prompt } from "./question";

/** The rules of the table, then what the states in question stand for; no cell is named. */
export function hintsOf({ alphabet, missing }: Prompt): readonly Localized[] {
  const asked = [...new Set(missing.map(({ state }) => state))];
  return [...GENERAL[alphabet], ...asked.map((state) => standsFor(state, alphabet))];
}

const GENERAL: { readonly [A in Prompt["alphabet"]]: readonly Localized[] } = {
  closing: [
    {
      en: "A state is the answer to three questions: has this end sent its FIN, has that FIN been acknowledged, has the peer’s FIN arrived? Take the state’s answers, change the one that the event changes, and look for the state with the new answers.",
      "zh-CN":
        "每个状态都是对三个问题的回答：这一端发出FIN了吗？这个FIN得到确认了吗？对端的FIN到了吗？先写下当前状态的三个回答，再看事件改变了哪一个，然后找出与新回答相符的状态。",
    },
    {
      en: "What takes a sequence number (data, SYN, FIN) is acknowledged at once, and so is a copy of it. A bare ACK is never acknowledged, and a RST that is obeyed gets no answer. What does not fit, but might be forged or old, gets a challenge ACK.",
      "zh-CN":
        "占用序号的（数据、SYN、FIN）到达就立刻确认，它的副本也一样。单独的ACK从不确认，生效的RST没有回应。对不上、但可能是伪造或过时的，回一个挑战ACK（challenge ACK）。",
    },
    {
      en: "Only what this end has sent and what is not acknowledged yet is repeated by the retransmission timer. Only one state has a clock of its own; a state that waits for a program waits for as long as the program does.",
      "zh-CN":
        "重传定时器只重传这一端发出而尚未得到确认的内容。只有一个状态有自己的时钟；等程序的状态，程序拖多久就等多久。",
    },
  ],
  opening: [
    {
      en: "A state is the answer to three questions: has this end sent its SYN, has that SYN been acknowledged, has the peer’s SYN arrived? Change the answer that the event changes, and look for the state with the new answers.",
      "zh-CN":
        "每个状态都是对三个问题的回答：这一端发出SYN了吗？这个SYN得到确认了吗？对端的SYN到了吗？看事件改变了哪个回答，再找出与新回答相符的状态。",
    },
    {
      en: "A SYN is answered by an ACK, and by this end’s own SYN in the same segment if that is not out yet. An ACK of something that was never sent is refused with a RST.",
      "zh-CN":
        "收到SYN，要用ACK回应；自己的SYN如果还没有发出，就放在同一个报文段里。确认了从未发送过的内容的ACK，用RST拒绝。",
    },
  ],
};

/** What this end has done and what it has seen, as the glyph of its state shows it. */
function standsFor(state: State, alphabet: Prompt["alphabet"]): Localized {
  const { role, sends, receives } = STATE_SHAPES[state];
  if (role === "rest") {
    return state === "LISTEN"
      ? { en: "`LISTEN`: no SYN has gone out, none has arrived.", "zh-CN": "`LISTEN`：没有发出过SYN，也没有收到。" }
      : { en: `\`${state}\`: there is no connection here.`, "zh-CN": `\`${state}\`：这里没有连接。` };
  }
  if (role === "opening" || alphabet === "opening") {
    const has = receives === "open";
    return sends === "pending"
      ? {
          en: `\`${state}\`: its SYN is out and not acknowledged; the peer’s has ${has ? "" : "not "}arrived.`,
          "zh-CN": `\`${state}\`：自己的SYN发出了，还没有得到确认；对端的SYN${has ? "已经" : "还没有"}到达。`,
        }
      : {
          en: `\`${state}\`: both SYNs are acknowledged; from here on FINs count.`,
          "zh-CN": `\`${state}\`：两个SYN都得到了确认；从这里起要看的是FIN。`,
        };
  }
  return {
    en: `\`${state}\`: ${SENT[sends].en}; the peer’s FIN has ${receives === "open" ? "not " : ""}arrived.`,
    "zh-CN": `\`${state}\`：${SENT[sends]["zh-CN"]}；对端的FIN${receives === "open" ? "还没有" : "已经"}到达。`,
  };
}

const SENT = {
  open: { en: "its own FIN is not out yet", "zh-CN": "自己的FIN还没有发出" },
  pending: { en: "its own FIN is out, but not acknowledged", "zh-CN": "自己的FIN发出了，还没有得到确认" },
  shut: { en: "its own FIN is out and acknowledged", "zh-CN": "自己的FIN发出了，也得到了确认" },
} as const satisfies Record<string, Localized>;
