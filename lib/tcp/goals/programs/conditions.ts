import type { Localized } from "../../../i18n/locales";
import type { Host } from "../../trace";
import { blameForHolding, blameForReading, blameForReset, blameForTimeWait } from "./blame";
import type { Condition, Outcome } from "./goal";

/** Conditions that several goals share. */

export const noReset: Condition = {
  id: "no-reset",
  met: { en: "Nobody sent a RST.", "zh-CN": "没有任何一端发RST。" },
  unmet: {
    en: "A RST was sent: the connection was cut off, not closed.",
    "zh-CN": "有一端发了RST：连接是被切断的，不是正常关闭的。",
  },
  isMet: ({ ends }) => !ends.A.sentRst && !ends.B.sentRst,
  blame: blameForReset,
};

/** This end's program has read everything that the other one has to write. */
export function readsAll(host: Host, writes: number, misconception?: `M${number}`): Condition {
  const from = host === "A" ? "B" : "A";
  return {
    id: `${host.toLowerCase()}-reads-all`,
    met: { en: `{${host}}’s program has read everything.`, "zh-CN": `{${host}}的程序读到了全部数据。` },
    unmet: {
      en: `{${host}}’s program has not read everything that {${from}}’s had to write.`,
      "zh-CN": `{${host}}的程序没有读到{${from}}应当写出的全部数据。`,
    },
    ...(misconception && { misconception }),
    isMet: ({ ends, variant }) => ends[host].read === writes * variant.octets[from],
    blame: (outcome) => {
      // What was never written nobody could read; what was read beyond it no line of the reader's explains.
      const { ends, variant } = outcome;
      const all = writes * variant.octets[from];
      return ends[from].written >= all && ends[host].read < all ? blameForReading(outcome, host) : null;
    },
  };
}

/** This end's program knows that nothing more will come, and why: a read() returned 0. */
export function seesEnd(host: Host): Condition {
  return {
    id: `${host.toLowerCase()}-sees-end`,
    met: {
      en: `{${host}}’s \`read()\` returned 0: the orderly end.`,
      "zh-CN": `{${host}}的\`read()\`返回0：正常结束。`,
    },
    unmet: {
      en: `No \`read()\` of {${host}}’s program returned 0.`,
      "zh-CN": `{${host}}的程序没有哪次\`read()\`返回0。`,
    },
    isMet: ({ ends }) => ends[host].sawEnd,
    blame: (outcome) => blameForReading(outcome, host),
  };
}

/** No descriptor, and no state in which a connection could wait for ever. */
export const nothingLeaks: Condition = {
  id: "nothing-leaks",
  met: {
    en: "Both programs have let go of the connection; nothing waits for them.",
    "zh-CN": "两个程序都已放手，没有什么还在等它们。",
  },
  unmet: {
    en: "A program still holds its descriptor: neither TCP nor a timer will close it.",
    "zh-CN": "有程序还持有描述符：TCP和定时器都不会替它关闭。",
  },
  misconception: "M11",
  isMet: ({ ends: { A, B } }) =>
    !A.holdsSocket && !B.holdsSocket && [A, B].every(({ state }) => state === "CLOSED" || state === "TIME-WAIT"),
  blame: blameForHolding,
};

function everIn(host: Host, state: "TIME-WAIT"): (outcome: Outcome) => boolean {
  return ({ ends }) => ends[host].states.includes(state);
}

/** A condition about TIME-WAIT at one end: that it is there, or is not. */
export function timeWaitAt(host: Host, wanted: boolean, misconception?: `M${number}`): Condition {
  const is: Localized = {
    en: `{${host}} has been in \`TIME-WAIT\`.`,
    "zh-CN": `{${host}}进入过\`TIME-WAIT\`。`,
  };
  const isNot: Localized = {
    en: `{${host}} has never been in \`TIME-WAIT\`.`,
    "zh-CN": `{${host}}从未进入\`TIME-WAIT\`。`,
  };
  const ever = everIn(host, "TIME-WAIT");
  return {
    id: `${host.toLowerCase()}-time-wait`,
    met: wanted ? is : isNot,
    unmet: wanted ? isNot : is,
    ...(misconception && { misconception }),
    isMet: (outcome) => ever(outcome) === wanted,
    ...(!wanted && { blame: (outcome: Outcome) => blameForTimeWait(outcome, host) }),
  };
}
