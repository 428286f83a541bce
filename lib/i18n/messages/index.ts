import type { Locale } from "../locales";
import { account } from "./account";
import { assignments } from "./assignments";
import { errors } from "./errors";
import { exercise } from "./exercise";
import { form } from "./form";
import { front } from "./front";
import { interview } from "./interview";
import { lab } from "./lab";
import { lesson } from "./lesson";
import { pages } from "./pages";
import { quiz } from "./quiz";
import { site } from "./site";
import { teach } from "./teach";

/** One file beside this one for each part of the site; `useTranslations("<part>")` reads it. */
const parts = { account, assignments, errors, exercise, form, front, interview, lab, lesson, pages, quiz, site, teach };

export type Messages = { readonly [P in keyof typeof parts]: (typeof parts)[P]["en"] };

export const messages: { readonly [L in Locale]: Messages } = {
  en: inLocale("en"),
  "zh-CN": inLocale("zh-CN"),
};

function inLocale(locale: Locale): Messages {
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, part[locale]])) as unknown as Messages;
}
