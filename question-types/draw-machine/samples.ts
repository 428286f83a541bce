import type { Sample } from "../define";
import type { SaidCell } from "./cells";
import { type Key, type Prompt, promptAndKey, type Response } from "./question";

const right: { readonly [Id: string]: SaidCell } = {
  "fin-wait-1--fin": { send: "ACK", next: "CLOSING" },
  "fin-wait-1--ack-of-fin": { send: "nothing", next: "FIN-WAIT-2" },
  "close-wait--close": { send: "FIN", next: "LAST-ACK" },
  "close-wait--fin-again": { send: "ACK", next: "CLOSE-WAIT" },
  "close-wait--long-silence": { send: "nothing", next: "CLOSE-WAIT" },
  "time-wait--fin-again": { send: "ACK", next: "TIME-WAIT" },
};

export const samples: readonly Sample<Prompt, Key, Response>[] = [
  {
    question: promptAndKey({
      text: {
        en: "How does one end of an established connection come to its end under the rules of RFC 9293? Fill in what is missing.",
        "zh-CN": "按RFC 9293的规则，一条已建立的连接的一端怎样走到结束？把缺的填上。",
      },
      profile: "rfc9293",
      alphabet: "closing",
      missing: [
        { state: "FIN-WAIT-1", input: "FIN" },
        { state: "FIN-WAIT-1", input: "ACK of FIN" },
        { state: "CLOSE-WAIT", input: "CLOSE" },
        { state: "CLOSE-WAIT", input: "FIN again" },
        { state: "CLOSE-WAIT", input: "long silence" },
        { state: "TIME-WAIT", input: "FIN again" },
      ],
    }),
    right: { cells: right },
    wrong: {
      cells: {
        ...right,
        "close-wait--close": { send: "nothing", next: "CLOSE-WAIT" },
        "close-wait--fin-again": { send: "ACK + FIN", next: "LAST-ACK" },
      },
    },
    invalid: { cells: { "closed--close": { send: "FIN", next: "FIN-WAIT-1" } } },
  },
  {
    question: promptAndKey({
      text: {
        en: "An end in `TIME-WAIT`, under the rules of Linux. Fill in what is missing.",
        "zh-CN": "按Linux的规则，一端处于`TIME-WAIT`。把缺的填上。",
      },
      profile: "linux",
      alphabet: "closing",
      missing: [
        { state: "TIME-WAIT", input: "FIN again" },
        { state: "TIME-WAIT", input: "RST" },
        { state: "TIME-WAIT", input: "RST in window" },
        { state: "TIME-WAIT", input: "TIME-WAIT timeout" },
      ],
    }),
    right: {
      cells: {
        "time-wait--fin-again": { send: "ACK", next: "TIME-WAIT" },
        "time-wait--rst": { send: "nothing", next: "CLOSED" },
        "time-wait--rst-in-window": { send: "nothing", next: "TIME-WAIT" },
        "time-wait--time-wait-timeout": { send: "nothing", next: "CLOSED" },
      },
    },
    wrong: {
      cells: {
        "time-wait--fin-again": { send: "RST", next: "TIME-WAIT" },
        "time-wait--rst": { send: "nothing" },
        "time-wait--rst-in-window": { send: "ACK", next: "TIME-WAIT" },
      },
    },
    invalid: { cells: { "time-wait--rst": { send: "SYN again", next: "CLOSED" } } },
  },
];
