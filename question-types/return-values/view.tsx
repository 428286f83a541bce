"use client";

import { lazy, Suspense } from "react";
import { PartialLadder } from "@/components/tcp/partial-ladder";
import { TraceTable } from "@/components/tcp/trace-table";
import { playerWords } from "@/components/tcp/words";
import { FormattedText } from "@/components/ui/formatted-text";
import type { QuestionViewProps } from "../define";
import { HintLadder } from "../hint-ladder";
import { callId } from "./call-id";
import { CallLog } from "./call-log";
import { hintsOf } from "./hints";
import { messages } from "./messages";
import { NextMove } from "./next-move";
import type { Key, Prompt, Response } from "./type";

const WholeRun = lazy(() => import("./whole-run"));

export default function ReturnValuesView({
  name,
  locale,
  prompt,
  response,
  onChange,
  disabled,
  isPractice = false,
  result,
}: QuestionViewProps<Prompt, Key, Response>) {
  const { plan, trace } = prompt;
  const results = response?.results ?? {};
  const idAt = (index: number) => callId(plan.next.slice(0, index + 1).filter(({ asked }) => asked).length);
  const soFar = trace.steps.length > 0 && (
    <>
      <div className="mt-5">
        <PartialLadder trace={trace} locale={locale} story={messages.soFar[locale]} question={!result} />
      </div>
      <details className="tcp-details">
        <summary>{playerWords.asText[locale]}</summary>
        <TraceTable trace={trace} locale={locale} caption={messages.soFar[locale]} />
      </details>
    </>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: the hints and the figure's text must stay usable in review
    <div role="group" aria-labelledby={`${name}-text`} className="grid grid-cols-[minmax(0,1fr)]">
      <p id={`${name}-text`} className="mb-4 text-[19px] leading-7 font-medium text-pretty">
        <FormattedText text={prompt.text[locale]} />
      </p>
      <CallLog prompt={prompt} locale={locale} />
      {result ? (
        <Suspense fallback={soFar}>
          <WholeRun plan={plan} locale={locale} />
        </Suspense>
      ) : (
        soFar
      )}
      <fieldset className="m-0 mt-6 min-w-0 border-0 p-0" disabled={disabled}>
        <legend className="p-0 text-[15px] font-semibold">{messages.next[locale]}</legend>
        <p className="mt-1 text-[14.5px] leading-6 text-ink-2">{messages.between[locale]}</p>
        <ol className="mt-2 p-0">
          {plan.next.map((move, index) => {
            const id = idAt(index);
            return (
              <NextMove
                // biome-ignore lint/suspicious/noArrayIndexKey: the plan never changes
                key={index}
                name={`${name}-${id}`}
                locale={locale}
                move={move}
                id={id}
                choices={prompt.choices}
                chosen={results[id]}
                result={result}
                onPick={(code) => onChange({ results: { ...results, [id]: code } })}
              />
            );
          })}
        </ol>
      </fieldset>
      {isPractice && !result && <HintLadder locale={locale} hints={hintsOf(prompt)} />}
    </div>
  );
}
