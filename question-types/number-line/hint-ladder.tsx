import { FormattedText } from "@/components/ui/formatted-text";
import type { Locale, Localized } from "@/lib/i18n/locales";
import { fill } from "../fill";
import { messages } from "./messages";

/** Hints, one behind the other: the next one can be opened once the one before is. */
export function HintLadder({ hints, locale }: { readonly hints: readonly Localized[]; readonly locale: Locale }) {
  return <Rung hints={hints} locale={locale} n={1} />;
}

function Rung({
  hints,
  locale,
  n,
}: {
  readonly hints: readonly Localized[];
  readonly locale: Locale;
  readonly n: number;
}) {
  const hint = hints[n - 1];
  if (!hint) return null;
  return (
    <details className="tcp-details mt-1.5">
      <summary>{fill(messages.hint[locale], { n, all: hints.length })}</summary>
      <p className="max-w-[60ch] text-[15px] leading-6 text-pretty">
        <FormattedText text={hint[locale]} />
      </p>
      <Rung hints={hints} locale={locale} n={n + 1} />
    </details>
  );
}
