import { useMemo } from "react";
import { SequenceDiagram } from "@/components/tcp/sequence-diagram";
import { TraceTable } from "@/components/tcp/trace-table";
import { playerWords } from "@/components/tcp/words";
import type { Locale } from "@/lib/i18n/locales";
import { messages } from "./messages";
import type { Plan } from "./plan";
import { play } from "./play";

/** What the asked calls led to on the wire, behind what led to them. Runs both kernels of the model, so it is loaded in review only. */
export default function WholeRun({ plan, locale }: { readonly plan: Plan; readonly locale: Locale }) {
  const trace = useMemo(() => play(plan).whole, [plan]);
  return (
    <>
      <div className="mt-5">
        <SequenceDiagram trace={trace} locale={locale} story={messages.whole[locale]} />
      </div>
      <details className="tcp-details">
        <summary>{playerWords.asText[locale]}</summary>
        <TraceTable trace={trace} locale={locale} caption={messages.whole[locale]} />
      </details>
    </>
  );
}
