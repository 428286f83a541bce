import type { Locale } from "@/lib/i18n/locales";
import { punctuation } from "@/lib/i18n/punctuation";
import type { SaidCell } from "./cells";
import { messages, sendNames } from "./messages";

/** "ACK → CLOSE-WAIT"; a half that was not said is an ellipsis. `inColumns`: each under its head, where the table has heads. */
export function TransitionWords({
  locale,
  send,
  next,
  inColumns = false,
}: { readonly locale: Locale; readonly inColumns?: boolean } & {
  readonly [Half in keyof SaidCell]?: SaidCell[Half] | undefined;
}) {
  return (
    <span className={inColumns ? "sm:contents" : ""}>
      <span>{send === undefined ? "…" : sendNames[send][locale]}</span>{" "}
      <span aria-hidden="true" className={inColumns ? "sm:hidden" : ""}>
        →
      </span>{" "}
      <span className="sr-only">{messages.next[locale] + punctuation[locale].colon}</span>
      {next === undefined ? <span>…</span> : <span className="state">{next}</span>}
    </span>
  );
}
