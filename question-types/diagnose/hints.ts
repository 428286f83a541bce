import type { Localized } from "@/lib/i18n/locales";
import type { Listing, Prompt } from "./question";

/** How to read what was printed, tool by tool, then what stands out in this host's; no line is called telling. */
export function hintsOf({ listings }: Prompt): readonly Localized[] {
  const tools = [...new Set(listings.map(toolOf))];
  return [
    FIRST,
    ...tools.map((tool) => READING[tool]),
    ...countedStates(listings),
    ...moved(listings),
    ...loudest(listings),
  ];
}

const FIRST: Localized = {
  en: "Write down what is noticed, then ask of each line: would it stand there on a healthy host as well? A line that would tells nothing.",
  "zh-CN": "先记下现象，再对每一行问：健康的主机上会不会也有这一行？会有的，就说明不了问题。",
};

type Tool = "sockets" | "counts" | "counters" | "settings" | "capture" | "log";

/** What is printed by no tool of the network is a program’s own words. */
function toolOf({ command }: Listing): Tool {
  if (command.includes("uniq -c")) return "counts";
  if (/^(?:ss|netstat) -tan/.test(command)) return "sockets";
  if (command.startsWith("nstat")) return "counters";
  if (command.startsWith("sysctl")) return "settings";
  if (command.startsWith("tcpdump")) return "capture";
  return "log";
}

const READING: { readonly [T in Tool]: Localized } = {
  sockets: {
    en: "In a list of sockets look at three things: the state, which of the two ports is a well-known one (whose service is it?), and whether Recv-Q, Send-Q and the timer show that anything is still expected.",
    "zh-CN":
      "看套接字列表，留意三样：状态；两个端口哪个是服务端口（是谁的服务）；Recv-Q、Send-Q和定时器是否表明还在等什么。",
  },
  counts: {
    en: "A large count alone is no trouble. Divide it by what is available, or compare it with the count before.",
    "zh-CN": "数目大本身不是毛病。拿它除以总共有多少，或者与先前的数目相比。",
  },
  counters: {
    en: "A counter tells how often a thing has happened since the host was started. One at 0 rules its thing out.",
    "zh-CN": "计数器说的是开机以来某件事发生了多少次。为0的，那件事可以排除。",
  },
  settings: {
    en: "A setting bounds one thing, and its name says which. Hold its value against the count of that thing.",
    "zh-CN": "一项设置只限制一样东西，名字里写着是哪一样。拿它的值与那样东西的数目相比。",
  },
  capture: {
    en: "Take each direction of a capture by itself. Who sends the first FIN or RST, what did that end know by then, and what was still on its way to it?",
    "zh-CN": "抓包要把两个方向分开看。第一个FIN或RST是谁发的？那时它知道什么？还有什么正在送往它的途中？",
  },
  log: {
    en: "The name of an error says which call has failed, not why.",
    "zh-CN": "错误的名字只说明哪个调用失败了，不说明为什么。",
  },
};

/** The states as tools print them, and who has to act next in each. */
const WAITS_FOR: readonly (readonly [pattern: RegExp, state: string, waits: Localized])[] = [
  [/\bCLOSE[-_]WAIT\b/, "CLOSE-WAIT", { en: "its own program", "zh-CN": "本机的程序" }],
  [/\bLAST[-_]ACK\b/, "LAST-ACK", { en: "the other end’s ACK", "zh-CN": "对端的ACK" }],
  [/\bFIN[-_]WAIT[-_]?1\b/, "FIN-WAIT-1", { en: "the other end’s ACK", "zh-CN": "对端的ACK" }],
  [/\bFIN[-_]WAIT[-_]?2\b/, "FIN-WAIT-2", { en: "the other end’s FIN", "zh-CN": "对端的FIN" }],
  [/\bTIME[-_]WAIT\b/, "TIME-WAIT", { en: "the clock alone", "zh-CN": "时间过去" }],
  [/\bSYN[-_]SENT\b/, "SYN-SENT", { en: "the other end’s SYN", "zh-CN": "对端的SYN" }],
];

function countedStates(listings: readonly Listing[]): readonly Localized[] {
  const lines = listings.filter((listing) => toolOf(listing) === "sockets").flatMap((listing) => listing.lines);
  const counted = WAITS_FOR.flatMap(([pattern, state, waits]) => {
    const count = lines.filter(({ text }) => pattern.test(text)).length;
    return count > 0 ? [{ count, state, waits }] : [];
  });
  if (counted.length === 0) return [];
  const told = (locale: "en" | "zh-CN") =>
    counted.map(({ count, state, waits }) =>
      locale === "en"
        ? `\`${state}\` ${count} × (waits for ${waits.en})`
        : `${count}个\`${state}\`（等${waits["zh-CN"]}）`,
    );
  return [
    {
      en: `The sockets here, besides those at work: ${told("en").join(", ")}. Which of these should have been over by now?`,
      "zh-CN": `除了正在工作的，这里的套接字有：${told("zh-CN").join("、")}。其中哪些早该结束了？`,
    },
  ];
}

/** The largest count, and the counters that have moved at all. */
function moved(listings: readonly Listing[]): readonly Localized[] {
  const linesOf = (tool: Tool) => listings.filter((listing) => toolOf(listing) === tool).flatMap(({ lines }) => lines);
  const [largest] = linesOf("counts").map(({ text }) => text.trim().replace(/\s+/, " × "));
  const counters = linesOf("counters").flatMap(({ text, isHeading }) => {
    const [name = "", value = "0"] = text.trim().split(/\s+/);
    return isHeading || value === "0" ? [] : [`\`${name}\` ${value}`];
  });
  return [
    ...(largest
      ? [
          {
            en: `The largest count is ${largest}. How many could there be at most, and has anything failed by then?`,
            "zh-CN": `最大的数目是${largest}。最多能有多少？到这时有什么失败了吗？`,
          },
        ]
      : []),
    ...(counters.length > 0
      ? [
          {
            en: `Not at 0: ${counters.join(", ")}. What does each of these count, by its name?`,
            "zh-CN": `不为0的有：${counters.join("、")}。从名字看，各数的是什么？`,
          },
        ]
      : []),
  ];
}

/** In a capture: whether and by whom connections are reset. */
function loudest(listings: readonly Listing[]): readonly Localized[] {
  const packets = listings.filter((listing) => toolOf(listing) === "capture").flatMap(({ lines }) => lines);
  const reset = packets.find(({ text }) => /Flags \[R/.test(text));
  const sender = reset && /IP (\S+)\.\d+ >/.exec(reset.text)?.[1];
  if (packets.length === 0) return [];
  if (!sender) {
    return [
      {
        en: "Nobody sends RST in this capture. Look for what is sent again and again, or answered by something unexpected.",
        "zh-CN": "这段抓包里没有人发RST。找一找反复发送的，或者得到意外回应的报文段。",
      },
    ];
  }
  return [
    {
      en: `The first RST is sent by ${sender}. Read upwards from it: to which segment is it the answer?`,
      "zh-CN": `第一个RST是${sender}发的。从它往上读：它回应的是哪个报文段？`,
    },
  ];
}
