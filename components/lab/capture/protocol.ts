import type { Locale } from "@/lib/i18n/locales";
import type { Explanation, Unreadable } from "./explain-capture";

/** What the page asks of the worker, once: to cancel, the page ends it. */
export interface Request {
  readonly file: File;
  readonly locale: Locale;
}

/** What the worker says. */
export type Report =
  | { readonly type: "progress"; readonly share: number }
  | Explanation
  | Unreadable
  /** The browser cannot read the file. */
  | { readonly type: "failed" };
