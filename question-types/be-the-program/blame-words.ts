import type { Localized } from "@/lib/i18n/locales";
import type { Blame } from "@/lib/tcp/goals/programs/blame";
import type { Outcome } from "@/lib/tcp/goals/programs/goal";
import { fill } from "../fill";
import { nameOf, printed } from "./program-lines";

const words: { readonly [H in Blame["how"]]: Localized } = {
  "sent-rst": {
    en: "It was sent by line {line} of {host}, {call}.",
    "zh-CN": "它由{host}的第{line}行{call}发出。",
  },
  "answered-rst": {
    en: "Line {line} of {host}, {call}, had let go of the connection; what came after that was answered with the RST.",
    "zh-CN": "{host}的第{line}行{call}已经放手；之后到达的内容，得到的回应就是这个RST。",
  },
  "let-go": {
    en: "Line {line} of {host}, {call}, let go before that.",
    "zh-CN": "在那之前，{host}的第{line}行{call}就已经放手。",
  },
  failed: {
    en: "Line {line} of {host}, {call}, failed: {result}.",
    "zh-CN": "{host}的第{line}行{call}失败了：{result}。",
  },
  waits: {
    en: "Line {line} of {host}, {call}, still waits, and its program gets no further.",
    "zh-CN": "{host}的第{line}行{call}还在等，程序无法继续。",
  },
  "sent-first-fin": {
    en: "Line {line} of {host}, {call}, sent its FIN before the other’s had come.",
    "zh-CN": "{host}的第{line}行{call}在对方的FIN到来之前就发出了自己的FIN。",
  },
};

/** Which line it was, in a sentence, with its place and its host as the reader knows them. */
export function wordsOfBlame({ how, host, at }: Blame, { ends, variant }: Outcome): Localized {
  const line = ends[host].lines[at];
  if (!line) throw new Error("A line that is blamed stands in its program");
  const values = {
    line: at + 1,
    host: nameOf(host, variant),
    call: `\`${printed(line.call, host, variant)}\``,
    result: line.result ?? "",
  };
  return { en: fill(words[how].en, values), "zh-CN": fill(words[how]["zh-CN"], values) };
}
