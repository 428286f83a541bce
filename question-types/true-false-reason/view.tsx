"use client";

import type { ReactNode } from "react";
import { FormattedText } from "@/components/ui/formatted-text";
import type { Localized } from "@/lib/i18n/locales";
import { ChoiceMark } from "../choice-mark";
import { ChoiceRow } from "../choice-rows";
import type { QuestionViewProps } from "../define";
import { QuestionFieldset } from "../question-fieldset";
import { Remark } from "../result";
import { fieldsOf, useUnfinished } from "../unfinished";
import { messages } from "./messages";
import type { Key, Prompt, Response } from "./type";

const JUDGEMENTS = [true, false] as const;

/** Half an answer is no response yet. */
interface Half {
  readonly answer?: boolean | undefined;
  readonly reason?: string | undefined;
}

export default function TrueFalseReasonView({
  name,
  locale,
  prompt,
  response,
  onChange,
  unfinished,
  disabled,
  result,
}: QuestionViewProps<Prompt, Key, Response>) {
  const [half, setHalf] = useUnfinished(unfinished, (kept) => readHalf(prompt, kept));
  const { answer, reason } = response ?? half;

  const give = (part: Half) => {
    const next = { answer, reason, ...part };
    if (next.answer === undefined || next.reason === undefined) return setHalf(next);
    onChange({ answer: next.answer, reason: next.reason });
    setHalf(null);
  };
  const mark = (isChosen: boolean, isRight: boolean): ReactNode =>
    result && <ChoiceMark isChosen={isChosen} isRight={isRight} locale={locale} />;
  const remark = (text: Localized | undefined): ReactNode =>
    text && (
      <Remark verdict="wrong">
        <FormattedText text={text[locale]} />
      </Remark>
    );

  return (
    <QuestionFieldset text={prompt.text[locale]} disabled={disabled}>
      <Part legend={messages.judge[locale]}>
        {JUDGEMENTS.map((judgement) => (
          <ChoiceRow
            key={String(judgement)}
            kind="radio"
            group={`${name}-answer`}
            text={messages[judgement ? "true" : "false"][locale]}
            checked={answer === judgement}
            onPick={() => give({ answer: judgement })}
            marks={mark(answer === judgement, result?.key.answer === judgement)}
            remark={
              result && answer === judgement && answer !== result.key.answer && remark(result.key.ifWrongAnswer.why)
            }
          />
        ))}
      </Part>
      <Part legend={messages.because[locale]}>
        {prompt.reasons.map(({ id, text }) => (
          <ChoiceRow
            key={id}
            kind="radio"
            group={`${name}-reason`}
            text={text[locale]}
            checked={reason === id}
            onPick={() => give({ reason: id })}
            marks={mark(reason === id, result?.key.reason === id)}
            remark={reason === id && remark(result?.key.distractors[id]?.why)}
          />
        ))}
      </Part>
    </QuestionFieldset>
  );
}

function readHalf({ reasons }: Prompt, kept: unknown): Half {
  const { answer, reason } = fieldsOf(kept);
  return { answer: JUDGEMENTS.find((each) => each === answer), reason: reasons.find(({ id }) => id === reason)?.id };
}

function Part({ legend, children }: { readonly legend: string; readonly children: ReactNode }) {
  return (
    <fieldset className="m-0 mb-5 min-w-0 border-0 p-0">
      <legend className="mb-1.5 p-0 text-[14.5px] font-semibold text-ink-2">{legend}</legend>
      {children}
    </fieldset>
  );
}
