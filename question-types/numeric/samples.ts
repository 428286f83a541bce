import type { Sample } from "../define";
import type { Key, Prompt, Response } from "./type";

export const samples: readonly Sample<Prompt, Key, Response>[] = [
  {
    question: {
      prompt: {
        text: {
          en: "RFC 9293 sets MSL to 2 minutes. How long does an end stay in `TIME-WAIT` by the standard, if nothing arrives meanwhile?",
          "zh-CN": "RFC 9293把MSL定为2分钟。按照标准，如果期间没有报文段到达，一端要在`TIME-WAIT`停留多久？",
        },
        units: [
          { id: "s", label: { en: "seconds", "zh-CN": "秒" }, factor: 1 },
          { id: "min", label: { en: "minutes", "zh-CN": "分钟" }, factor: 60 },
          { id: "ms", label: { en: "milliseconds", "zh-CN": "毫秒" }, factor: 0.001 },
        ],
      },
      key: {
        value: 240,
        tolerance: { absolute: 0 },
        typicalErrors: [
          {
            value: 120,
            why: {
              en: "That is one MSL. `TIME-WAIT` lasts two: one for the last ACK on its way, one for what may come back.",
              "zh-CN": "这是一个MSL。`TIME-WAIT`是两个：一个留给最后的ACK走完路，一个留给可能返回的报文段。",
            },
          },
          {
            value: 60,
            misconception: "M20",
            why: {
              en: "60 s is what Linux waits. The question asks for the standard.",
              "zh-CN": "60秒是Linux的取值。题目问的是标准。",
            },
          },
        ],
      },
    },
    right: { value: "4", unit: "min" },
    wrong: { value: "60", unit: "s" },
    invalid: { value: "four", unit: "min" },
  },
  {
    question: {
      prompt: {
        text: {
          en: "A host has 28,232 local ports for one destination and keeps each in `TIME-WAIT` for 60 s. How many connections per second can it open and close for long?",
          "zh-CN":
            "一台主机到某个目的地有28,232个本地端口可用，每个端口要在`TIME-WAIT`停留60秒。长期来看，每秒最多能建立并关闭多少条连接？",
        },
        units: [{ id: "per-second", label: { en: "connections per second", "zh-CN": "条/秒" }, factor: 1 }],
        decimals: 0,
      },
      key: { value: 470.5, tolerance: { relative: 0.01 }, typicalErrors: [] },
    },
    right: { value: "470", unit: "per-second" },
    wrong: { value: "28,232", unit: "per-second" },
    invalid: { value: "470", unit: "s" },
  },
];
