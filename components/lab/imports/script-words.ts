import type { Localized } from "@/lib/i18n/locales";
import type { FailureCode } from "@/lib/tcp/packetdrill/run-state";
import type { ScriptErrorCode } from "@/lib/tcp/packetdrill/script-error";
import type { JudgedLine } from "./judge-script";

interface Words {
  readonly passed: string;
  readonly failed: { readonly [C in FailureCode]: (line: number) => string };
  readonly unreadable: { readonly [C in ScriptErrorCode]: (line: number) => string };
  readonly expected: string;
  readonly actual: string;
  readonly verdicts: { readonly [V in JudgedLine["verdict"]]: string };
  readonly results: string;
}

export const scriptWords: Localized<Words> = {
  en: {
    passed: "Every line held.",
    failed: {
      mismatch: (line) => `Line ${line} does not hold: something else happened.`,
      time: (line) => `Line ${line} does not hold: it happened too early or too late.`,
      missing: (line) => `Line ${line} does not hold: it did not happen.`,
      unsupported: (line) => `Line ${line} asks for something that the model does not have.`,
    },
    unreadable: {
      syntax: (line) => `Line ${line} cannot be read.`,
      range: (line) => `A number in line ${line} is out of bounds.`,
      unsupported: (line) => `Line ${line} asks for something that the model does not have.`,
    },
    expected: "The script says",
    actual: "The model did",
    verdicts: { held: "held", failed: "did not hold", open: "not judged", plain: "" },
    results: "The script, line by line",
  },
  "zh-CN": {
    passed: "每一行都成立。",
    failed: {
      mismatch: (line) => `第${line}行不成立：发生的是别的事。`,
      time: (line) => `第${line}行不成立：发生得太早或太晚。`,
      missing: (line) => `第${line}行不成立：它没有发生。`,
      unsupported: (line) => `第${line}行要求的东西，模型没有。`,
    },
    unreadable: {
      syntax: (line) => `第${line}行无法读取。`,
      range: (line) => `第${line}行有个数超出范围。`,
      unsupported: (line) => `第${line}行要求的东西，模型没有。`,
    },
    expected: "脚本说",
    actual: "模型做的",
    verdicts: { held: "成立", failed: "不成立", open: "未判断", plain: "" },
    results: "脚本逐行的结果",
  },
};
