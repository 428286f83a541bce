"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { Sentence } from "@/components/tcp/sentence";
import { clockTime } from "@/components/tcp/words";
import { FormattedText } from "@/components/ui/formatted-text";
import type { Locale } from "@/lib/i18n/locales";
import { describeAction } from "@/lib/tcp/goals/network/describe-action";
import { describeSince } from "@/lib/tcp/goals/network/describe-next";
import { type GoalRun, intervene, isReached, type NetworkAction, startGoal } from "@/lib/tcp/goals/network/play";
import type { QuestionViewProps } from "../define";
import { fill } from "../fill";
import { HintLadder } from "../hint-ladder";
import { Controls } from "./controls";
import { goalInView } from "./goal-in-view";
import { messages } from "./messages";
import { NextAction } from "./next-action";
import type { Key, Prompt, Response } from "./question";
import { Review } from "./review";
import { RunFigure } from "./run-figure";
import { UnderWay } from "./under-way";

const NO_ACTIONS: readonly NetworkAction[] = [];

export default function BeTheNetworkView({
  name,
  locale,
  prompt,
  response,
  onChange,
  disabled,
  isPractice = false,
  result,
}: QuestionViewProps<Prompt, Key, Response>) {
  const actions = response?.actions ?? NO_ACTIONS;
  const [said, setSaid] = useState<readonly string[]>([]);
  const run = useMemo(() => playedRun(prompt, actions), [prompt, actions]);
  const heading = useFocusKept(actions);
  const reached = isReached(run);

  const done = (action: NetworkAction) => {
    const after = intervene(run, action);
    onChange({ actions: [...actions, action] });
    setSaid(spokenAfter(run, action, after, locale));
  };
  const goBack = (kept: readonly NetworkAction[], word: string) => {
    onChange({ actions: kept });
    setSaid([word]);
  };

  return (
    // A figure inside a fieldset loses its height in Chromium when it changes (it is a size container).
    // biome-ignore lint/a11y/useSemanticElements: see above; the controls have their fieldset below
    <div role="group" aria-labelledby={`${name}-text`}>
      <p id={`${name}-text`} className="mb-3.5 text-[19px] leading-7 font-medium text-pretty">
        <FormattedText text={prompt.text[locale]} />
      </p>
      {!result && <p className="-mt-2 mb-4 text-[14.5px] leading-6 text-ink-2">{messages.howTo[locale]}</p>}
      <RunFigure run={run} locale={locale} story={messages.soFar[locale]} />
      {result ? (
        <Review locale={locale} prompt={prompt} actions={actions} result={result} />
      ) : (
        <fieldset disabled={disabled} aria-labelledby={`${name}-text`} className="m-0 min-w-0 border-0 p-0">
          <Standing locale={locale} run={run} par={prompt.par} said={said} />
          <UnderWay name={name} locale={locale} run={run} heading={heading} isReached={reached} onAct={done} />
          <Controls
            locale={locale}
            run={run}
            isReached={reached}
            onWait={() => done({ type: "wait" })}
            onUndo={() => goBack(actions.slice(0, -1), messages.undone[locale])}
            onReset={() => goBack([], messages.isReset[locale])}
          />
          {isPractice && <HintLadder locale={locale} hints={prompt.hints} />}
          {isPractice && !reached && <NextAction key={actions.length} locale={locale} run={run} />}
        </fieldset>
      )}
    </div>
  );
}

/** The clock, the count, whether the goal is reached; and aloud, what has just happened. */
function Standing({
  locale,
  run,
  par,
  said,
}: {
  readonly locale: Locale;
  readonly run: GoalRun;
  readonly par: number;
  readonly said: readonly string[];
}) {
  const reached = isReached(run);
  return (
    <>
      <p className="mt-4 flex flex-wrap gap-x-6 gap-y-1 text-[14.5px] leading-6">
        <span>{fill(messages.now[locale], { time: clockTime(run.lab.now) })}</span>
        <span>{fill(messages.count[locale], { used: run.interventions, par })}</span>
        <b className={reached ? "text-ok" : "font-medium text-ink-2"}>
          {messages[reached ? "goalReached" : "goalOpen"][locale]}
        </b>
      </p>
      <div aria-live="polite" className="mt-2 min-h-6 text-[15px] leading-6 text-pretty">
        {said.map((line) => (
          <p key={line}>
            <Sentence text={line} />
          </p>
        ))}
        {said.length > 0 && reached && <p className="sr-only">{messages.goalReached[locale]}</p>}
      </div>
    </>
  );
}

/** The run that these actions give. A stored response has passed its schema; what cannot be done is left out. */
function playedRun({ goal, variant }: Prompt, actions: readonly NetworkAction[]): GoalRun {
  const start = startGoal(goalInView(goal), variant);
  return actions.reduce((run, action) => (isReached(run) ? run : intervene(run, action)), start);
}

/** A row that was acted upon may be gone, and the focus with it: it goes to the heading of the list instead. */
function useFocusKept(actions: readonly NetworkAction[]) {
  const heading = useRef<HTMLParagraphElement>(null);
  const before = useRef(actions);
  useEffect(() => {
    if (actions !== before.current && document.activeElement === document.body) heading.current?.focus();
    before.current = actions;
  }, [actions]);
  return heading;
}

function spokenAfter(before: GoalRun, action: NetworkAction, after: GoalRun, locale: Locale): readonly string[] {
  const stop = locale === "en" ? "." : "。";
  const order = action.type === "wait" ? [] : [`${describeAction(before, action)[locale]}${stop}`];
  return [...order, ...describeSince(after, before.lab.steps.length).map((text) => text[locale])];
}
