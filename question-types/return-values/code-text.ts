import type { Locale } from "@/lib/i18n/locales";
import { messages } from "./messages";
import { errorNumber, type ResultCode, WAITS } from "./result-code";

/** A result as it is read: a number, "−1, errno EPIPE (32)", or that the call waits. */
export function codeText(code: ResultCode, locale: Locale): string {
  if (code === WAITS) return messages.waits[locale];
  const number = errorNumber(code);
  if (number === null) return code;
  return locale === "en" ? `−1, ${code} (${number})` : `−1，${code}（${number}）`;
}
