import type { Localized } from "@/lib/i18n/locales";
import type { Host } from "@/lib/tcp/trace";
import type { Act, AskedMove, Move } from "./plan";
import { callText } from "./result-code";
import type { Prompt } from "./type";

/** What to ask of every call, then what the log of this question says about each that is asked. */
export function hintsOf({ plan, past }: Prompt): readonly Localized[] {
  const asked = plan.next.filter((move) => move.asked);
  const names = new Set(asked.map(({ act }) => act.name));
  const lookingBack = plan.next.flatMap((move, at) =>
    move.asked ? lookBack(move, nameIn(plan.next, at), { plan, past, next: plan.next.slice(0, at) }) : [],
  );
  return [
    ALL,
    ...(names.has("read") ? [READING] : []),
    ...(names.has("bind") || names.has("connect") ? [PLACES] : []),
    ...(names.has("write") || names.has("close") || names.has("shutdown") ? [OWN_KERNEL] : []),
    ...lookingBack,
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

/** The call and where it is made; of calls that look alike, also which one it is. */
function nameIn(next: readonly AskedMove[], at: number): Localized {
  const call = callAt(next[at]);
  const places = next.flatMap((move, place) => (move.asked && callAt(move) === call ? [place] : []));
  const end = next[at]?.end ?? "";
  const nth = places.indexOf(at);
  const isOne = places.length === 1;
  return {
    en: isOne ? `${call} at ${end}` : `the ${ORDINALS[nth]} ${call} at ${end}`,
    "zh-CN": isOne ? `${end}的${call}` : `${end}的第${nth + 1}次${call}`,
  };
}

const callAt = (move: AskedMove | undefined) => (move ? `\`${callText(move.act)}\`` : "");

const ORDINALS = ["first", "second", "third", "fourth"];

/** What comes before one call: of what is still to come, results are not known, and not said where they are asked for. */
interface Before extends Pick<Prompt, "plan" | "past"> {
  readonly next: readonly AskedMove[];
}

/** What bears on one call of all that comes before it. */
function lookBack({ end, act }: AskedMove, name: Localized, before: Before): readonly Localized[] {
  const peer: Host = end === "A" ? "B" : "A";
  const movesBefore = [...before.plan.setup, ...before.plan.past, ...before.next];
  switch (act.name) {
    case "read": {
      const written = octets(before, peer, "write");
      const read = haveRead(before, end);
      const ended = endings(movesBefore, peer, end);
      return [
        {
          en: `Before ${name.en}: ${peer} has written ${written} octets, and ${end} has read ${read.en} ${ended.en}`,
          "zh-CN": `在${name["zh-CN"]}之前：${peer}写了${written}个字节，${end}读了${read["zh-CN"]}${ended["zh-CN"]}`,
        },
      ];
    }
    case "write":
    case "shutdown": {
      const [own, other] = [endings(movesBefore, end, peer), endings(movesBefore, peer, end)];
      return [
        {
          en: `Before ${name.en}: ${own.en} ${other.en}`,
          "zh-CN": `在${name["zh-CN"]}之前：${own["zh-CN"]}${other["zh-CN"]}`,
        },
      ];
    }
    case "bind": {
      const count = movesBefore.filter((move) => move.end === end && move.act.name === "reuse-address").length;
      return [
        {
          en: `SO_REUSEADDR is set ${count === 0 ? "on no socket" : count === 1 ? "on one socket" : `on ${count} sockets`} of ${end}. Which one closed first in the log, and what does that leave on port ${act.port}?`,
          "zh-CN": `${end}有${count}个套接字设置了SO_REUSEADDR。记录里是谁先关闭的？这在${act.port}端口上留下了什么？`,
        },
      ];
    }
    case "connect": {
      const range = before.plan.setup.map((move) => move.act).find(isRange);
      const count = [...before.plan.setup, ...before.plan.past].filter(
        (move) => move.end === end && move.act.name === "connect" && move.act.port === act.port,
      ).length;
      return [
        {
          en: `Before ${name.en}: ${range ? `${end} has ${range.last - range.first + 1} local ports to choose from. ` : ""}The log has ${count} ${count === 1 ? "connection" : "connections"} of ${end} to port ${act.port}.`,
          "zh-CN": `在${name["zh-CN"]}之前：${range ? `${end}可选的本地端口有${range.last - range.first + 1}个。` : ""}记录里，${end}到${act.port}端口的连接有${count}条。`,
        },
      ];
    }
    default:
      return [];
  }
}

const isRange = (act: Act): act is Extract<Act, { name: "port-range" }> => act.name === "port-range";

/** Octets that calls of this name have moved at an end: by what they returned, and by what comes without being asked for. */
function octets({ plan, past, next }: Before, end: Host, name: "read" | "write"): number {
  const returned = plan.past.map((move, at) => ({ move, count: Number(past[at]) }));
  const told = next.flatMap((move) => (!move.asked && "octets" in move.act ? [{ move, count: move.act.octets }] : []));
  return [...returned, ...told].reduce(
    (sum, { move, count }) => (move.end === end && move.act.name === name && count > 0 ? sum + count : sum),
    0,
  );
}

/** What an end has read; what earlier asked calls read is an answer, and stays one. */
function haveRead(before: Before, end: Host): Localized {
  const count = octets(before, end, "read");
  const isAsked = before.next.some((move) => move.asked && move.end === end && move.act.name === "read");
  return isAsked
    ? {
        en: `${count}, not counting what the asked calls above read.`,
        "zh-CN": `${count}个（前面所问的调用读到的另算）。`,
      }
    : { en: `${count}.`, "zh-CN": `${count}个。` };
}

/** How this end's program has ended its side by then. */
function endings(moves: readonly Move[], end: Host, other: Host): Localized {
  const own = moves.filter((move) => move.end === end).map(({ act }) => act);
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
