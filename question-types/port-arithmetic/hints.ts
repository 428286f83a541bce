import type { Localized } from "@/lib/i18n/locales";
import { REUSE_DELAY } from "./compute";
import { figure } from "./figure";
import type { Ask, Change, Setup } from "./setup";
import type { Prompt } from "./type";

/** The rules of everything that is asked, then the same with this question's own numbers; the sums are left to the reader. */
export function hintsOf({ asks, setup }: Prompt): readonly Localized[] {
  return [...asks.map((ask) => RULES[ask]), ...asks.map((ask) => WITH_NUMBERS[ask](setup))];
}

const RULES: { readonly [A in Ask]: Localized } = {
  tuples: {
    en: "Two connections differ if any part of their 4-tuple differs.",
    "zh-CN": "四元组里只要有一项不同，就是两条不同的连接。",
  },
  rate: {
    en: "In the long run a 4-tuple can be used once per TIME-WAIT.",
    "zh-CN": "长期来看，一个四元组在一个TIME-WAIT的时间里只能用一次。",
  },
  "exhausted-after": {
    en: "Nothing comes back before the first TIME-WAIT is over. Is that sooner or later than the end of the ports?",
    "zh-CN": "第一个TIME-WAIT结束之前，没有四元组空出来。端口用完是在这之前还是之后？",
  },
  "rate-after-change": {
    en: "Does the change alter the number of 4-tuples, the time that each is away, or neither?",
    "zh-CN": "这个改动影响四元组的数量、每个四元组被占的时间，还是都不影响？",
  },
  "time-waits": {
    en: "What comes in per second, times how long each stays.",
    "zh-CN": "每秒进来多少，乘以每条停留多久。",
  },
  "sources-needed": {
    en: "All that is in TIME-WAIT at once must have different 4-tuples. How many of them does one source address give?",
    "zh-CN": "同时处于TIME-WAIT的连接，四元组必须各不相同。一个源地址能给出多少个？",
  },
  "ports-held": {
    en: "Which end keeps TIME-WAIT: the one that opened, or the one that closed first?",
    "zh-CN": "TIME-WAIT留在哪一端：发起连接的一端，还是先关闭的一端？",
  },
  "acceptor-ports": {
    en: "What is the local port of a connection that accept() returned?",
    "zh-CN": "accept()返回的连接，本地端口是哪个？",
  },
};

const WITH_NUMBERS: { readonly [A in Ask]: (setup: Setup) => Localized } = {
  tuples: ({ firstPort, lastPort, sources, destinations }) => ({
    en: `Both ${firstPort} and ${lastPort} count as ports. Multiply by ${sources} for the source addresses and by ${destinations} for the destinations.`,
    "zh-CN": `${firstPort}和${lastPort}都算在端口之内。再乘以源地址数${sources}、目的地数${destinations}。`,
  }),
  rate: ({ timeWait }) => ({
    en: `Share the 4-tuples out over ${timeWait} s.`,
    "zh-CN": `把这些四元组分摊到${timeWait}秒里。`,
  }),
  "exhausted-after": ({ demand, timeWait }) => ({
    en: `Every second takes ${figure(demand ?? 0)} 4-tuples away, and none is back before second ${timeWait}.`,
    "zh-CN": `每秒用掉${figure(demand ?? 0)}个四元组，第${timeWait}秒之前一个也不会回来。`,
  }),
  "rate-after-change": ({ change }) => (change ? ofChange(change) : RULES["rate-after-change"]),
  "time-waits": ({ demand, timeWait }) => ({
    en: `Each of the ${figure(demand ?? 0)} that come every second stays for ${timeWait} s.`,
    "zh-CN": `每秒新来的${figure(demand ?? 0)}条，每条停留${timeWait}秒。`,
  }),
  "sources-needed": ({ demand, timeWait, destinations }) => ({
    en: `Hold ${figure(demand ?? 0)} per second for ${timeWait} s against the ports of one address, times ${destinations} destinations; a part of an address is a whole one more.`,
    "zh-CN": `每秒${figure(demand ?? 0)}条、停留${timeWait}秒，与一个地址的端口数乘以${destinations}个目的地相比；不满一个地址也要再加一个。`,
  }),
  "ports-held": ({ closer }) =>
    closer === "initiator"
      ? {
          en: "Here the end that called connect() closes first, too.",
          "zh-CN": "这里先关闭的正是调用connect()的一端。",
        }
      : {
          en: "Here the end that called accept() closes first. What does the other one remember?",
          "zh-CN": "这里先关闭的是调用accept()的一端。另一端还记得什么？",
        },
  "acceptor-ports": ({ demand }) => ({
    en: `All ${figure(demand ?? 0)} per second were accepted on one listening socket. Which part of their 4-tuples is the same?`,
    "zh-CN": `每秒这${figure(demand ?? 0)}条都是在同一个监听套接字上接受的。它们的四元组里哪一项相同？`,
  }),
};

function ofChange(change: Change): Localized {
  switch (change.type) {
    case "fin-timeout":
      return {
        en: `Which state ends after ${change.seconds} s now, by the name of the setting?`,
        "zh-CN": `从名字看，现在是哪个状态在${change.seconds}秒后结束？`,
      };
    case "tw-reuse":
      return change.timestamps
        ? {
            en: `connect() may take over a TIME-WAIT that is ${REUSE_DELAY} s old, if a timestamp tells old from new. Here one does.`,
            "zh-CN": `只要时间戳能分清新旧，connect()就可以接管已有${REUSE_DELAY}秒的TIME-WAIT。这里分得清。`,
          }
        : {
            en: "connect() may take over a TIME-WAIT only if something tells old segments from new ones. Does anything here?",
            "zh-CN": "要有办法分清新旧报文段，connect()才可以接管TIME-WAIT。这里有吗？",
          };
    case "range":
      return {
        en: `The range is now ${change.firstPort} to ${change.lastPort}: count it as you counted the old one.`,
        "zh-CN": `现在的范围是${change.firstPort}到${change.lastPort}：像数原来的范围那样数。`,
      };
    case "sources":
      return {
        en: `Put ${change.count} in the place of the number of source addresses, and leave the rest.`,
        "zh-CN": `把源地址数换成${change.count}，其余不变。`,
      };
    case "bind-first":
      return {
        en: "A port that is chosen before the destination is known is taken for all destinations. Which factor drops out?",
        "zh-CN": "还不知道目的地就选定的端口，对所有目的地都算占用。哪个因数不再起作用？",
      };
  }
}
