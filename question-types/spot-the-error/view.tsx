"use client";

import { lazy, Suspense } from "react";
import { FormattedText } from "@/components/ui/formatted-text";
import type { QuestionViewProps } from "../define";
import { fill } from "../fill";
import { HintLadder } from "../hint-ladder";
import { QuestionFieldset } from "../question-fieldset";
import { hintsOf } from "./hints";
import { messages } from "./messages";
import type { Key, Prompt, Response } from "./question";
import { StatementRow } from "./statement-row";

const TrueRun = lazy(() => import("./true-run"));

export default function SpotTheErrorView({
  name,
  locale,
  prompt,
  response,
  onChange,
  disabled,
  isPractice = false,
  result,
}: QuestionViewProps<Prompt, Key, Response>) {
  const marks = response?.marks ?? {};
  const keyed = result?.key;
  // In the order of the prompt, so that the same marks are the same response.
  const set = (id: string, reason: string | null | undefined) =>
    onChange({
      marks: Object.fromEntries(
        prompt.statements.flatMap((each): readonly (readonly [string, string | null])[] => {
          const value = each.id === id ? reason : marks[each.id];
          return value === undefined ? [] : [[each.id, value]];
        }),
      ),
    });

  return (
    <div className="grid grid-cols-[minmax(0,1fr)]">
      <QuestionFieldset text={prompt.text[locale]} disabled={disabled}>
        <p className="-mt-1 mb-3 max-w-[66ch] border-l border-rule-strong pl-4 text-[15.5px] leading-6 text-ink-2">
          <FormattedText text={prompt.setting[locale]} />
        </p>
        <p className="mb-3 text-[14.5px] text-ink-2">{messages.mark[locale]}</p>
        <ol className="m-0 list-none p-0">
          {prompt.statements.map(({ id, text }, index) => (
            <StatementRow
              key={id}
              name={`${name}-${id}`}
              locale={locale}
              number={index + 1}
              text={text[locale]}
              isCapture={prompt.form === "capture"}
              reasons={prompt.reasons}
              mark={marks[id]}
              onMark={(reason) => set(id, reason)}
              review={
                result && { error: result.key.errors[id], remark: result.score.feedback.find(({ on }) => on === id) }
              }
            />
          ))}
        </ol>
        <p aria-live="polite" className="mt-2 text-small text-ink-3">
          {fill(messages.marked[locale], { count: Object.keys(marks).length, all: prompt.statements.length })}
        </p>
        {isPractice && !result && !disabled && <HintLadder locale={locale} hints={hintsOf(prompt)} />}
      </QuestionFieldset>
      {/* Behind the fieldset: a figure within one collapses. A question stored before runs were kept has no picture. */}
      {keyed?.run && (
        <Suspense fallback={null}>
          <TrueRun statements={prompt.statements} keyed={{ ...keyed, run: keyed.run }} locale={locale} />
        </Suspense>
      )}
    </div>
  );
}
