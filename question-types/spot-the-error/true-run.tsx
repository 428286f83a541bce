import { useMemo } from "react";
import { SequenceDiagram } from "@/components/tcp/sequence-diagram";
import { TraceTable } from "@/components/tcp/trace-table";
import { clockTime, playerWords } from "@/components/tcp/words";
import type { Locale } from "@/lib/i18n/locales";
import { punctuation } from "@/lib/i18n/punctuation";
import { run } from "@/lib/tcp";
import { fill } from "../fill";
import { messages } from "./messages";
import { placedStatements, remarksOf } from "./placed-statements";
import type { Key, KeyedRun, Prompt } from "./question";

/** The run as it was, with each statement's number and verdict at its step. Runs the model, so it is loaded in review only. */
export default function TrueRun({
  statements,
  keyed,
  locale,
}: {
  readonly statements: Prompt["statements"];
  readonly keyed: Key & { readonly run: KeyedRun };
  readonly locale: Locale;
}) {
  const trace = useMemo(() => run(keyed.run.script), [keyed]);
  const placed = useMemo(() => placedStatements(statements, keyed), [statements, keyed]);
  const remarks = useMemo(() => remarksOf(placed, locale), [placed, locale]);
  const said = placed.flatMap(({ verdict, step }) => {
    const at = step === null ? undefined : trace.steps[step];
    return at ? [`${at.host} ${clockTime(at.at)}${punctuation[locale].colon}${verdict[locale]}`] : [];
  });
  const whole = placed.flatMap(({ verdict, step }) => (step === null ? [verdict[locale]] : []));
  return (
    <section className="mt-7 min-w-0">
      <p className="text-[15px] font-semibold">{messages.picture[locale]}</p>
      <p className="mt-1 mb-4 max-w-[66ch] text-[14.5px] leading-6 text-ink-2">
        {messages.legend[locale]}
        {locale === "en" && " "}
        {whole.length > 0 && fill(messages.whole[locale], { statements: whole.join(punctuation[locale].listComma) })}
      </p>
      <SequenceDiagram
        trace={trace}
        locale={locale}
        story={fill(messages.story[locale], { statements: said.join(punctuation[locale].semicolon) })}
        remarks={remarks}
      />
      <details className="tcp-details">
        <summary>{playerWords.asText[locale]}</summary>
        <TraceTable trace={trace} locale={locale} caption={messages.picture[locale]} />
      </details>
    </section>
  );
}
