"use client";

import { FormattedText } from "@/components/ui/formatted-text";
import type { QuestionViewProps } from "../define";
import { messages as shared } from "../messages";
import { QuestionFieldset } from "../question-fieldset";
import { PartMark, Remark } from "../result";
import { messages } from "./messages";
import type { Key, Prompt, Response } from "./type";

export default function MatchView({
  name,
  locale,
  prompt,
  response,
  onChange,
  disabled,
  result,
}: QuestionViewProps<Prompt, Key, Response>) {
  const textOf = (id: string | undefined) => prompt.right.find((entry) => entry.id === id)?.text[locale];

  return (
    <QuestionFieldset text={prompt.text[locale]} disabled={disabled}>
      {prompt.left.map(({ id, text }) => {
        const remark = result?.score.feedback.find(({ on }) => on === id);
        return (
          <div key={id} className="border-t border-rule py-2.5 last:border-b">
            <div className="grid items-center gap-x-6 gap-y-1.5 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
              <label htmlFor={`${name}-${id}`} className="text-base leading-6">
                <FormattedText text={text[locale]} />
              </label>
              <select
                id={`${name}-${id}`}
                value={response?.pairs[id] ?? ""}
                onChange={(event) => onChange({ pairs: { ...response?.pairs, [id]: event.target.value } })}
                className="field"
              >
                <option value="" disabled>
                  {messages.choose[locale]}
                </option>
                {prompt.right.map((entry) => (
                  <option key={entry.id} value={entry.id}>
                    {entry.text[locale].replaceAll("`", "")}
                  </option>
                ))}
              </select>
            </div>
            {result && (
              <div className="mt-1.5 flex flex-wrap items-center gap-x-4 gap-y-1 text-[15px]">
                <PartMark right={!remark}>{(remark ? shared.wrong : shared.right)[locale]}</PartMark>
                {remark && (
                  <span>
                    <span className="text-ink-3">{shared.rightAnswerIs[locale]}</span>
                    <FormattedText text={textOf(result.key.pairs[id]) ?? ""} />
                  </span>
                )}
              </div>
            )}
            {remark && (
              <Remark verdict="wrong">
                <FormattedText text={remark.text[locale]} />
              </Remark>
            )}
          </div>
        );
      })}
    </QuestionFieldset>
  );
}
