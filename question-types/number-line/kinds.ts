import type { Localized } from "@/lib/i18n/locales";
import type { Ask } from "./ask";
import type { Outcome } from "./judge";

/** The kinds of question that this type makes. */
export const KINDS = ["window", "reset", "old-ack", "time-wait"] as const;

export type Kind = (typeof KINDS)[number];

export const ASK_OF: { readonly [K in Kind]: Ask } = {
  window: "window-end",
  reset: "last-reset",
  "old-ack": "oldest-ack",
  "time-wait": "reopening-syn",
};

/** The choices of each kind, the wrong ones among them. */
export const OUTCOMES_OF: { readonly [K in Kind]: readonly Outcome[] } = {
  window: ["taken", "kept", "ack", "challenge", "silent", "reset"],
  reset: ["reset", "challenge", "ack", "silent", "taken"],
  "old-ack": ["taken", "kept", "ack", "challenge", "silent", "reset"],
  "time-wait": ["reopened", "ack-restart", "ack", "restart", "silent", "reset"],
};

export const texts: { readonly [K in Kind]: Localized } = {
  window: {
    en: "These segments arrive at {end}, in ESTABLISHED; all their ACK numbers fit. What becomes of each?",
    "zh-CN": "这些报文段到达处于ESTABLISHED的{end}，确认号都合适。每个结果如何？",
  },
  reset: {
    en: "RSTs and SYNs arrive at {end}, in ESTABLISHED, some of them forged. What becomes of each, by the old and by the new standard?",
    "zh-CN": "RST和SYN到达处于ESTABLISHED的{end}，有些是伪造的。按旧标准和新标准，每个结果如何？",
  },
  "old-ack": {
    en: "Old and new data arrives at {end}, in ESTABLISHED; every sequence number lies in the window. The ACK numbers decide. What becomes of each?",
    "zh-CN": "新旧数据到达处于ESTABLISHED的{end}，序号都在窗口内，由确认号决定。每个结果如何？",
  },
  "time-wait": {
    en: "Segments arrive at {end}, in TIME-WAIT. What becomes of each, by the standard and on Linux?",
    "zh-CN": "报文段到达处于TIME-WAIT的{end}。按标准和在Linux上，每个结果如何？",
  },
};

export const explanations: { readonly [K in Kind]: Localized } = {
  window: {
    en: "Sequence numbers lie on a ring of 2^32. A segment is acceptable if it touches the window of RCV.WND numbers from RCV.NXT on; that it is old, no number shows.",
    "zh-CN":
      "序号排在周长为2^32的环上。报文段只要碰到从RCV.NXT起、长RCV.WND的窗口，就可接受；它是不是旧的，从序号看不出来。",
  },
  reset: {
    en: "RFC 793 obeys a RST or a SYN anywhere in the window. RFC 5961, and with it RFC 9293 and Linux, resets only for a RST exactly at RCV.NXT; the rest in the window, and every SYN, draws a challenge ACK.",
    "zh-CN":
      "RFC 793听从窗口内的任何RST和SYN。RFC 5961（RFC 9293和Linux随之）只有RST恰好等于RCV.NXT才复位；窗口内其余的RST，以及任何SYN，都引来挑战ACK。",
  },
  "old-ack": {
    en: "An old segment harms only if its sequence number and its ACK number both fit the new incarnation.",
    "zh-CN": "旧报文段只有在序号和确认号都符合新化身时才会造成危害。",
  },
  "time-wait": {
    en: "TIME-WAIT gives way to a SYN above everything received, and to a RST at RCV.NXT. Linux lets every segment with the ACK bit restart the wait. What restarts it by RFC 9293 is not asked: its steps 1 and 5, taken word for word, do not fit together.",
    "zh-CN":
      "TIME-WAIT会为高于收到过的一切的SYN让路，也会因恰好等于RCV.NXT的RST而结束。Linux让任何带ACK标志的报文段重新计时。按RFC 9293什么会让它重新计时，这里不问：照字面，它的第1步和第5步对不上。",
  },
};
