import { useMemo } from "react";
import { PartialLadder } from "@/components/tcp/partial-ladder";
import { TraceTable } from "@/components/tcp/trace-table";
import { playerWords, profileWords } from "@/components/tcp/words";
import type { Locale } from "@/lib/i18n/locales";
import type { GoalRun } from "@/lib/tcp/goals/network/play";
import { traceOf } from "@/lib/tcp/lab/session";

/** The run so far as a ladder, and as a table for reading. What is under way is drawn as under way, whatever becomes of it. */
export function RunFigure({
  run,
  locale,
  story,
}: {
  readonly run: GoalRun;
  readonly locale: Locale;
  readonly story: string;
}) {
  const trace = useMemo(() => traceOf(run.lab), [run]);
  return (
    <div className="tcp-figure">
      <p className="tcp-title">
        <b>{story}</b>
        <span className="tcp-profile">{profileWords[trace.profile][locale]}</span>
      </p>
      <PartialLadder trace={trace} locale={locale} story={story} />
      <details className="tcp-details">
        <summary>{playerWords.asText[locale]}</summary>
        <TraceTable trace={trace} locale={locale} caption={story} />
      </details>
    </div>
  );
}
