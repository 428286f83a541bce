import type { Localized } from "@/lib/i18n/locales";
import type { Host } from "@/lib/tcp/trace";
import type { Act, AskedMove } from "./plan";
import { callText } from "./result-code";
import type { Prompt } from "./type";

/** What to ask of every call, then what the log of this question says about each that is asked. */
export function hintsOf({ plan, past }: Prompt): readonly Localized[] {
  const asked = plan.next.filter((move) => move.asked);
  const names = new Set(asked.map(({ act }) => act.name));
  const lookingBack = asked.flatMap((move) => lookBack(move, { plan, past }));
  return [
    ALL,
    ...(names.has("read") ? [READING] : []),
    ...(names.has("bind") || names.has("connect") ? [PLACES] : []),
    ...(names.has("write") || names.has("close") || names.has("shutdown") ? [OWN_KERNEL] : []),
    // Two calls alike look back on the same.
    ...new Map(lookingBack.map((hint) => [hint.en, hint])).values(),
  ];
}

const ALL: Localized = {
  en: "Ask three things: is the descriptor still there, what is waiting in the receive queue, and what has the network told (FIN, RST, nothing)?",
  "zh-CN": "先问三件事：描述符还在吗？接收队列里有什么？网络告诉了什么（FIN、RST，还是什么都没有）？",
};

const READING: Localized = {
  en: "Linux gives a reader the octets first, then an error once, then the end. A FIN is no error.",
  "zh-CN": "在Linux上，读的一方先得到数据，再得到一次错误，然后才是结束。FIN不是错误。",
};

const PLACES: Localized = {
  en: "bind() looks at the port, connect() at the 4-tuple.",
  "zh-CN": "bind()看端口，connect()看四元组。",
};

const OWN_KERNEL: Localized = {
  en: "write(), close() and shutdown() speak to the own kernel only.",
  "zh-CN": "write()、close()、shutdown()只与本机内核打交道。",
};

type Log = Pick<Prompt, "plan" | "past">;

/** What of the log bears on one call. */
function lookBack({ end, act }: AskedMove, log: Log): readonly Localized[] {
  const peer: Host = end === "A" ? "B" : "A";
  switch (act.name) {
    case "read": {
      const [written, read] = [octets(log, peer, "write"), octets(log, end, "read")];
      return [
        {
          en: `Before \`${callText(act)}\` at ${end}: by the log ${peer} has written ${written} octets, and ${end} has read ${read}. ${endings(log, peer, end).en}`,
          "zh-CN": `在${end}的\`${callText(act)}\`之前：按记录，${peer}写了${written}个字节，${end}读了${read}个。${endings(log, peer, end)["zh-CN"]}`,
        },
      ];
    }
    case "write":
    case "shutdown":
      return [
        {
          en: `Before \`${callText(act)}\` at ${end}: ${endings(log, end, peer).en} ${endings(log, peer, end).en}`,
          "zh-CN": `在${end}的\`${callText(act)}\`之前：${endings(log, end, peer)["zh-CN"]}${endings(log, peer, end)["zh-CN"]}`,
        },
      ];
    case "bind": {
      const count = [...log.plan.setup, ...log.plan.past, ...log.plan.next].filter(
        (move) => move.end === end && move.act.name === "reuse-address",
      ).length;
      return [
        {
          en: `SO_REUSEADDR is set ${count === 0 ? "on no socket" : count === 1 ? "on one socket" : `on ${count} sockets`} of ${end}. Which one closed first in the log, and what does that leave on port ${act.port}?`,
          "zh-CN": `${end}有${count}个套接字设置了SO_REUSEADDR。记录里是谁先关闭的？这在${act.port}端口上留下了什么？`,
        },
      ];
    }
    case "connect": {
      const range = log.plan.setup.map((move) => move.act).find(isRange);
      const before = [...log.plan.setup, ...log.plan.past].filter(
        (move) => move.end === end && move.act.name === "connect" && move.act.port === act.port,
      ).length;
      return [
        {
          en: `${range ? `${end} has ${range.last - range.first + 1} local ports to choose from. ` : ""}The log has ${before} ${before === 1 ? "connection" : "connections"} of ${end} to port ${act.port}.`,
          "zh-CN": `${range ? `${end}可选的本地端口有${range.last - range.first + 1}个。` : ""}记录里，${end}到${act.port}端口的连接有${before}条。`,
        },
      ];
    }
    default:
      return [];
  }
}

const isRange = (act: Act): act is Extract<Act, { name: "port-range" }> => act.name === "port-range";

/** Octets that calls of this name have moved at an end so far, by what they returned. */
function octets({ plan, past }: Log, end: Host, name: "read" | "write"): number {
  return plan.past.reduce((sum, move, index) => {
    const returned = Number(past[index]);
    return move.end === end && move.act.name === name && returned > 0 ? sum + returned : sum;
  }, 0);
}

/** How this end's program has ended its side so far. */
function endings({ plan }: Log, end: Host, other: Host): Localized {
  const own = plan.past.filter((move) => move.end === end).map(({ act }) => act);
  const done = own.findLast(({ name }) => name === "close" || name === "shutdown" || name === "power-off");
  if (!done) {
    return { en: `${end} has not closed anything towards ${other}.`, "zh-CN": `${end}对${other}还没有关闭什么。` };
  }
  if (done.name === "power-off") return { en: `${end} has no power.`, "zh-CN": `${end}已经断电。` };
  const isAbort = own.some((act) => act.name === "linger" && act.seconds === 0);
  return {
    en: `${end} has called \`${callText(done)}\`${isAbort ? ", with SO_LINGER at 0 s" : ""}.`,
    "zh-CN": `${end}已经调用了\`${callText(done)}\`${isAbort ? "，并且SO_LINGER为0秒" : ""}。`,
  };
}
