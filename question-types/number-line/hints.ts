import type { Localized } from "@/lib/i18n/locales";
import { segmentLength } from "@/lib/tcp/segment";
import { add, diff } from "@/lib/tcp/sequence";
import type { Ask } from "./ask";
import type { Arrival, Line } from "./line";
import { segmentOf } from "./line";
import { sequenceNumber } from "./sequence-number";
import type { Prompt } from "./type";

/** From the rule to this question's own numbers; the last one leaves only the counting. */
export function hintsOf(prompt: Prompt): readonly Localized[] {
  const [first] = prompt.arrivals;
  return [...numberHints[prompt.ask](prompt), ...(first ? [segmentHint(first, prompt)] : [])];
}

const LARGEST = 2 ** 32 - 1;

const numberHints: { readonly [A in Ask]: (prompt: Prompt) => readonly Localized[] } = {
  "window-end": ({ line, end }) => [
    {
      en: "The window is RCV.WND numbers long, and RCV.NXT is the first of them.",
      "zh-CN": "窗口共有RCV.WND个序号，RCV.NXT是第一个。",
    },
    countFrom(line, end),
    wrapping(line),
  ],
  "last-reset": ({ line, end }) => [
    {
      en: "RFC 793 obeys a RST anywhere in the window; RFC 5961 asks for more.",
      "zh-CN": "RFC 793听从窗口内的任何RST；RFC 5961的要求更严。",
    },
    countFrom(line, end),
    wrapping(line),
  ],
  "oldest-ack": ({ line, askRules, end }) => [
    { en: "First the sequence number is checked, then the ACK number.", "zh-CN": "先检查序号，再检查确认号。" },
    {
      en: `An ACK number above ${n(line.sndNxt)} speaks of what ${end} has never sent. How far it may lie below ${n(line.sndUna)} depends on whose rules hold.`,
      "zh-CN": `高于${n(line.sndNxt)}的确认号，指的是${end}从未发送过的内容。可以比${n(line.sndUna)}低多少，要看按谁的规则。`,
    },
    askRules === "linux" ? linuxReach(line) : standardReach(line),
  ],
  "reopening-syn": ({ line, end }) => [
    { en: "A SYN in TIME-WAIT is looked at before the window is.", "zh-CN": "在TIME-WAIT中，先看SYN，再看窗口。" },
    {
      en: `${end} has received everything below ${n(line.rcvNxt)}, the peer’s FIN included.`,
      "zh-CN": `${n(line.rcvNxt)}以下的一切${end}都收到了，包括对端的FIN。`,
    },
    {
      en: `A SYN that bears ${n(line.rcvNxt)} itself is not yet high enough.`,
      "zh-CN": `序号恰好是${n(line.rcvNxt)}的SYN还不够高。`,
    },
  ],
};

const n = sequenceNumber;

function countFrom({ rcvNxt, rcvWnd }: Line, end: "A" | "B"): Localized {
  return {
    en: `Count ${n(rcvWnd)} numbers at ${end}, and let ${n(rcvNxt)} be the first of them.`,
    "zh-CN": `在${end}这里，从${n(rcvNxt)}数起（它算第一个），共数${n(rcvWnd)}个。`,
  };
}

function wrapping({ rcvNxt, rcvWnd }: Line): Localized {
  const before = LARGEST - rcvNxt + 1;
  if (before > rcvWnd) {
    return {
      en: "The window does not reach 4,294,967,295, so a plain sum will do.",
      "zh-CN": "窗口没有到4,294,967,295，直接相加即可。",
    };
  }
  return {
    en: `Only ${n(before)} of them come before the ring begins again at 0; the rest are counted from there.`,
    "zh-CN": `其中只有${n(before)}个在环从0重新开始之前，其余的从0数起。`,
  };
}

function standardReach({ sndUna, maxSndWnd }: Line): Localized {
  return {
    en: `By RFC 5961 the room below ${n(sndUna)} is as large as the largest window that was ever offered: ${n(maxSndWnd)}.`,
    "zh-CN": `按RFC 5961，${n(sndUna)}以下的余地与对端给过的最大窗口一样大：${n(maxSndWnd)}。`,
  };
}

function linuxReach({ sndUna, iss, maxSndWnd }: Line): Localized {
  const acknowledged = diff(sndUna, add(iss, 1));
  return {
    en: `On Linux the smaller of two numbers is the room below ${n(sndUna)}: the largest window, ${n(maxSndWnd)}, and the octets acknowledged so far, ${n(acknowledged)}.`,
    "zh-CN": `在Linux上，${n(sndUna)}以下的余地取两者中较小的：最大窗口${n(maxSndWnd)}，以及迄今被确认的字节数${n(acknowledged)}。`,
  };
}

/** What the first segment covers, laid beside what the end expects. */
function segmentHint(arrival: Arrival, { line, end }: Prompt): Localized {
  const length = segmentLength(segmentOf(arrival));
  const last = add(arrival.seq, Math.max(0, length - 1));
  return {
    en: `The first segment ${length > 1 ? `covers ${n(arrival.seq)} to ${n(last)}` : `stands at ${n(arrival.seq)}`}; ${end} expects ${n(line.rcvNxt)} next. Lay the others beside that number in the same way.`,
    "zh-CN": `第一个报文段${length > 1 ? `覆盖${n(arrival.seq)}到${n(last)}` : `在${n(arrival.seq)}`}；${end}期待的下一个是${n(line.rcvNxt)}。其余的也这样与它对照。`,
  };
}
