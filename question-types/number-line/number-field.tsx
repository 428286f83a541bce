import { FormattedText } from "@/components/ui/formatted-text";
import type { Score } from "@/lib/grading/score";
import type { Locale } from "@/lib/i18n/locales";
import { fill } from "../fill";
import { messages as shared } from "../messages";
import { PartMark, Remark } from "../result";
import { askWords, messages, rulesWords } from "./messages";
import { NUMBER } from "./number-part";
import { parseSequence } from "./parse-sequence";
import { sequenceNumber } from "./sequence-number";
import type { Key, Prompt } from "./type";

/** The number that is placed on the line by typing it. */
export function NumberField({
  name,
  locale,
  prompt,
  typed,
  disabled,
  result,
  onType,
}: {
  readonly name: string;
  readonly locale: Locale;
  readonly prompt: Prompt;
  readonly typed: string;
  readonly disabled: boolean;
  readonly result: { readonly key: Key; readonly score: Score } | undefined;
  onType(value: string): void;
}) {
  const value = parseSequence(typed);
  const isUnreadable = typed.trim() !== "" && value === null;
  const remarks = result?.score.feedback.filter(({ on }) => on === NUMBER) ?? [];
  return (
    <fieldset className="m-0 mt-5 min-w-0 border-0 border-t border-rule p-0 pt-4" disabled={disabled}>
      <label htmlFor={name} className="block text-base leading-6">
        <FormattedText text={fill(askWords[prompt.ask][locale], { rules: rulesWords[prompt.askRules][locale] })} />
      </label>
      <input
        id={name}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        maxLength={40}
        aria-invalid={isUnreadable}
        aria-describedby={`${name}-said`}
        value={typed}
        onChange={(event) => onType(event.target.value)}
        className="field mt-2 w-56 max-w-full font-mono tabular-nums"
      />
      <p id={`${name}-said`} role="status" className="mt-1.5 min-h-5 text-[14.5px] leading-5 text-ink-2">
        {isUnreadable && messages.notANumber[locale]}
        {!result && value !== null && fill(messages.placed[locale], { n: sequenceNumber(value) })}
      </p>
      {result && (
        <>
          <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-[15px]">
            <PartMark right={remarks.length === 0}>
              {(remarks.length === 0 ? shared.yourAnswerRight : shared.yourAnswerWrong)[locale]}
            </PartMark>
            <span>
              <span className="text-ink-3">{shared.rightAnswerIs[locale]}</span>
              <span className="font-mono">{sequenceNumber(result.key.number.value)}</span>
            </span>
          </p>
          {remarks.map(({ text }) => (
            <Remark key={text.en} verdict="wrong">
              <FormattedText text={text[locale]} />
            </Remark>
          ))}
        </>
      )}
    </fieldset>
  );
}
