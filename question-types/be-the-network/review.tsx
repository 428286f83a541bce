import { useMemo } from "react";
import type { Score } from "@/lib/grading/score";
import type { Locale } from "@/lib/i18n/locales";
import type { NetworkAction } from "@/lib/tcp/goals/network/play";
import { PointList } from "../point-list";
import { messages } from "./messages";
import { OwnWay } from "./own-way";
import type { Key, Prompt } from "./question";
import { RunFigure } from "./run-figure";
import { toldActions } from "./told-actions";

/** Part by part what was right, and, if not all was, the way that was taken and a shortest one, this also as a ladder. */
export function Review({
  locale,
  prompt,
  actions,
  result: { key, score },
}: {
  readonly locale: Locale;
  readonly prompt: Prompt;
  readonly actions: readonly NetworkAction[];
  readonly result: { readonly key: Key; readonly score: Score };
}) {
  return (
    <>
      <PointList score={score} locale={locale} />
      {score.fraction < 1 && <OwnWay locale={locale} prompt={prompt} actions={actions} />}
      {score.fraction < 1 && <ShortestWay locale={locale} prompt={prompt} solution={key.solution} />}
    </>
  );
}

function ShortestWay({
  locale,
  prompt,
  solution,
}: {
  readonly locale: Locale;
  readonly prompt: Prompt;
  readonly solution: Key["solution"];
}) {
  const { run, lines } = useMemo(() => toldActions(prompt, solution, locale), [prompt, solution, locale]);
  return (
    <div className="mt-5">
      <p className="text-[15px] font-semibold">{messages.shortest[locale]}</p>
      <ol className="my-2 list-decimal pl-6 text-[15.5px] leading-6">
        {lines.map(({ at, text }) => (
          <li key={at}>{text}</li>
        ))}
      </ol>
      <div className="mt-5">
        <RunFigure run={run} locale={locale} story={messages.itsRun[locale]} />
      </div>
    </div>
  );
}
