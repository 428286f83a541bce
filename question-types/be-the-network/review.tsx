import { useMemo } from "react";
import type { Score } from "@/lib/grading/score";
import type { Locale } from "@/lib/i18n/locales";
import { describeAction } from "@/lib/tcp/goals/network/describe-action";
import { type GoalRun, intervene, type NetworkAction, startGoal } from "@/lib/tcp/goals/network/play";
import { fill } from "../fill";
import { PointList } from "../point-list";
import { goalInView } from "./goal-in-view";
import { messages } from "./messages";
import type { Key, Prompt } from "./question";
import { RunFigure } from "./run-figure";

/** Part by part what was right, and, if not all was, a shortest way: in words and as a ladder. */
export function Review({
  locale,
  prompt,
  result: { key, score },
}: {
  readonly locale: Locale;
  readonly prompt: Prompt;
  readonly result: { readonly key: Key; readonly score: Score };
}) {
  return (
    <>
      <PointList score={score} locale={locale} />
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
  const { run, lines } = useMemo(() => told(prompt, solution, locale), [prompt, solution, locale]);
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

/** The run of the solution, and its actions in words; waits in a row are one line. */
function told({ goal, variant }: Prompt, solution: readonly NetworkAction[], locale: Locale) {
  let run: GoalRun = startGoal(goalInView(goal), variant);
  let waits = 0;
  const lines: { readonly at: number; readonly text: string }[] = [];
  const endWaits = () => {
    if (waits > 0) lines.push({ at: lines.length, text: fill(messages.waits[locale], { count: waits }) });
    waits = 0;
  };
  for (const action of solution) {
    if (action.type === "wait") waits += 1;
    else {
      endWaits();
      lines.push({ at: lines.length, text: describeAction(run, action)[locale] });
    }
    run = intervene(run, action);
  }
  endWaits();
  return { run, lines };
}
