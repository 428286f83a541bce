import type { Localized } from "./locales";

/** The marks between words that are put together, with the space that a language wants after them. */
export const punctuation: Localized<{
  readonly comma: string;
  /** Between the items of a list. */
  readonly listComma: string;
  readonly semicolon: string;
  readonly colon: string;
  /** Between sentences. */
  readonly gap: string;
}> = {
  en: { comma: ", ", listComma: ", ", semicolon: "; ", colon: ": ", gap: " " },
  "zh-CN": { comma: "，", listComma: "、", semicolon: "；", colon: "：", gap: "" },
};
