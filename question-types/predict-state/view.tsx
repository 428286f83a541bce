"use client";

import { useEffect, useRef, useState } from "react";
import { PartialLadder } from "@/components/tcp/partial-ladder";
import { TraceTable } from "@/components/tcp/trace-table";
import { playerWords } from "@/components/tcp/words";
import { FormattedText } from "@/components/ui/formatted-text";
import type { Locale } from "@/lib/i18n/locales";
import { punctuation } from "@/lib/i18n/punctuation";
import type { QuestionViewProps } from "../define";
import { fill } from "../fill";
import { HintLadder } from "../hint-ladder";
import { Remark } from "../result";
import { hintsOf } from "./hints";
import { messages } from "./messages";
import type { StageOutcome } from "./outcome";
import { Overlay } from "./overlay";
import type { Stage } from "./response";
import type { Revealed } from "./reveal";
import { StageForm } from "./stage-form";
import { StageOutcomeView } from "./stage-outcome";
import type { Key, Prompt, Response } from "./type";

export default function PredictStateView({
  name,
  locale,
  prompt,
  response,
  onCommit,
  unfinished,
  revealed,
  disabled,
  isPractice = false,
  result,
}: QuestionViewProps<Prompt, Key, Response>) {
  const committed = response?.stages ?? [];
  // What this type's `reveal` gave; before the first stage it is all in the prompt.
  const shown = (revealed as Revealed | undefined) ?? { trace: prompt.start, stages: [], stimulus: prompt.stimulus };
  const count = shown.stages.length;
  const last = shown.stages.at(-1);
  const [isAnswering, setIsAnswering] = useState(false);
  const title = useFocusWhenGrown(count);

  const commit = async (stage: Stage) => {
    if (!onCommit) throw new Error("A staged question needs onCommit");
    await onCommit({ stages: [...committed.slice(0, count), stage] });
    setIsAnswering(true);
  };
  const titleOf = (index: number) => fill(messages.step[locale], { step: index + 1, count: prompt.steps });

  return (
    // biome-ignore lint/a11y/useSemanticElements: the fieldsets are the stages; a fieldset around them could not stay enabled
    <div role="group" aria-labelledby={`${name}-text`}>
      <p id={`${name}-text`} className="mb-4 text-[19px] leading-7 font-medium text-pretty">
        <FormattedText text={prompt.text[locale]} />
      </p>
      <PartialLadder
        trace={shown.trace}
        locale={locale}
        story={messages.soFar[locale]}
        question={shown.stimulus !== null && !result}
      />
      <details className="tcp-details">
        <summary>{playerWords.asText[locale]}</summary>
        <TraceTable trace={shown.trace} locale={locale} caption={messages.soFar[locale]} />
      </details>
      {shown.stages.map((outcome, index) => {
        const stage = committed[index];
        const isLast = index === prompt.steps - 1;
        return (
          stage && (
            <StageOutcomeView
              // biome-ignore lint/suspicious/noArrayIndexKey: a stage is its place, and committed stages never move
              key={index}
              locale={locale}
              title={titleOf(index)}
              titleRef={isLast ? title : undefined}
              stage={stage}
              outcome={outcome}
            />
          )
        );
      })}
      {shown.stimulus && !result && (
        <StageForm
          key={count}
          name={`${name}-${count}`}
          locale={locale}
          title={titleOf(count)}
          titleRef={title}
          stimulus={shown.stimulus}
          trace={shown.trace}
          unfinished={unfinished}
          disabled={disabled}
          onCommit={commit}
        />
      )}
      {result &&
        prompt.steps > count &&
        Array.from({ length: prompt.steps - count }, (_, rest) => count + rest).map((index) => (
          <NotAnswered
            key={index}
            title={titleOf(index) + punctuation[locale].colon + messages.notAnswered[locale]}
            texts={result.score.feedback.filter(({ on }) => on === String(index + 1)).map(({ text }) => text[locale])}
          />
        ))}
      {isPractice && !result && !disabled && shown.stimulus && (
        <HintLadder key={`hints-${count}`} locale={locale} hints={hintsOf({ start: shown.trace })} />
      )}
      {count > 0 && (count === prompt.steps || result) && (
        <Overlay name={name} locale={locale} trace={shown.trace} outcomes={shown.stages} stages={committed} />
      )}
      <p aria-live="polite" className="sr-only">
        {isAnswering && last && spoken(last, count, locale)}
      </p>
    </div>
  );
}

/** Moves the focus to the title that holds the ref whenever a stage has been added, so that the keyboard goes on there. */
function useFocusWhenGrown(count: number) {
  const title = useRef<HTMLParagraphElement>(null);
  const before = useRef(count);
  useEffect(() => {
    if (count > before.current) title.current?.focus();
    before.current = count;
  }, [count]);
  return title;
}

function NotAnswered({ title, texts }: { readonly title: string; readonly texts: readonly string[] }) {
  return (
    <div className="mt-6 border-t border-ink pt-3">
      <p className="text-[15px] font-semibold">{title}</p>
      <Remark verdict="wrong">
        {texts.map((text) => (
          <p key={text}>
            <FormattedText text={text} />
          </p>
        ))}
      </Remark>
    </div>
  );
}

function spoken({ parts, happened }: StageOutcome, step: number, locale: Locale): string {
  const asked = Object.values(parts).filter((part) => part !== null);
  const right = asked.filter(Boolean).length;
  return `${fill(messages.said[locale], { step, right, all: asked.length })} ${happened[locale].replaceAll("`", "")}`;
}
