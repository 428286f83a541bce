"use client";

import { FormattedText } from "@/components/ui/formatted-text";
import { ChoiceMark } from "../choice-mark";
import { ChoiceRow } from "../choice-rows";
import type { QuestionViewProps } from "../define";
import { QuestionFieldset } from "../question-fieldset";
import { PartMark, Remark } from "../result";
import { messages } from "./messages";
import type { Key, Prompt, Response } from "./type";

export default function MultipleChoiceView({
  name,
  locale,
  prompt,
  response,
  onChange,
  disabled,
  result,
}: QuestionViewProps<Prompt, Key, Response>) {
  const picked = response?.choices ?? [];
  // In the order of the prompt, so that the same picks are the same response.
  const toggle = (id: string, isPicked: boolean) =>
    onChange({
      choices: prompt.choices
        .map((choice) => choice.id)
        .filter((each) => (each === id ? isPicked : picked.includes(each))),
    });

  return (
    <QuestionFieldset text={prompt.text[locale]} disabled={disabled}>
      <p className="-mt-2 mb-3 text-[14.5px] text-ink-2">{messages.pickAll[locale]}</p>
      {prompt.choices.map(({ id, text }) => {
        const isPicked = picked.includes(id);
        const isRight = result?.key.correct.includes(id);
        const remark = result?.score.feedback.find(({ on }) => on === id);
        return (
          <ChoiceRow
            key={id}
            kind="checkbox"
            group={name}
            text={text[locale]}
            checked={isPicked}
            onPick={(next) => toggle(id, next)}
            marks={
              result && isRight && !isPicked ? (
                <PartMark right={false}>{messages.missed[locale]}</PartMark>
              ) : (
                result && <ChoiceMark isChosen={isPicked} isRight={isRight === true} locale={locale} />
              )
            }
            remark={
              remark && (
                <Remark verdict="wrong">
                  <FormattedText text={remark.text[locale]} />
                </Remark>
              )
            }
          />
        );
      })}
    </QuestionFieldset>
  );
}
