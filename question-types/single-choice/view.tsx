"use client";

import { StateGlyph } from "@/components/tcp/state-glyph";
import { FormattedText } from "@/components/ui/formatted-text";
import { ChoiceMark } from "../choice-mark";
import { ChoiceRow } from "../choice-rows";
import type { QuestionViewProps } from "../define";
import { QuestionFieldset } from "../question-fieldset";
import { Remark } from "../result";
import type { Key, Prompt, Response } from "./type";

export default function SingleChoiceView({
  name,
  locale,
  prompt,
  response,
  onChange,
  disabled,
  result,
}: QuestionViewProps<Prompt, Key, Response>) {
  return (
    <QuestionFieldset text={prompt.text[locale]} disabled={disabled}>
      {prompt.choices.map(({ id, text, state }) => {
        const isChosen = response?.choice === id;
        const isRight = result?.key.choice === id;
        const why = isChosen && result?.key.distractors[id]?.why;
        return (
          <ChoiceRow
            key={id}
            kind="radio"
            group={name}
            text={text[locale]}
            glyph={state && <StateGlyph state={state} size={17} />}
            checked={isChosen}
            onPick={() => onChange({ choice: id })}
            marks={result && <ChoiceMark isChosen={isChosen} isRight={isRight} locale={locale} />}
            remark={
              why && (
                <Remark verdict="wrong">
                  <FormattedText text={why[locale]} />
                </Remark>
              )
            }
          />
        );
      })}
    </QuestionFieldset>
  );
}
