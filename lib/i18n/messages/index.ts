import type { Locale } from "../locales";
import { errors } from "./errors";
import { exercise } from "./exercise";
import { front } from "./front";
import { lesson } from "./lesson";
import { site } from "./site";

/** One file beside this one for each part of the site; `useTranslations("<part>")` reads it. */
const parts = { errors, exercise, front, lesson, site };

export type Messages = { readonly [P in keyof typeof parts]: (typeof parts)[P]["en"] };

export const messages: { readonly [L in Locale]: Messages } = {
  en: inLocale("en"),
  "zh-CN": inLocale("zh-CN"),
};

function inLocale(locale: Locale): Messages {
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, part[locale]])) as unknown as Messages;
}
