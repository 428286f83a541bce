import { createTranslator } from "use-intl/core";
import type { Locale } from "@/lib/i18n/locales";
import { messages } from "@/lib/i18n/messages";

const translators = {
  en: createTranslator({ locale: "en", messages: messages.en }),
  "zh-CN": createTranslator({ locale: "zh-CN", messages: messages["zh-CN"] }),
};

/** The interface's words in this language, as the pages get them: `wordsIn("en")("quiz.start.first")`. */
export function wordsIn(locale: Locale) {
  return translators[locale];
}

/** A text of the content as it is read: without the backticks that mark code. */
export function plain(text: string): string {
  return text.replaceAll("`", "");
}

/** Matches an element whose whole text is this one. */
export function exactly(text: string): RegExp {
  return new RegExp(`^\\s*${escaped(plain(text)).replaceAll(/\s+/g, "\\s+")}\\s*$`);
}

/** The text as part of a pattern that means nothing but itself. */
export function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
