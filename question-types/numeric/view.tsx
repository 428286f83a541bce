"use client";

import { FormattedText } from "@/components/ui/formatted-text";
import { verdictOf } from "@/lib/grading/verdict";
import type { Locale } from "@/lib/i18n/locales";
import { punctuation } from "@/lib/i18n/punctuation";
import type { QuestionViewProps } from "../define";
import { messages as shared } from "../messages";
import { NumberWithUnit } from "../number-with-unit";
import { parseNumber } from "../parse-number";
import { QuestionFieldset } from "../question-fieldset";
import { PartMark, Remark } from "../result";
import { fieldsOf, textOf, useUnfinished } from "../unfinished";
import { messages } from "./messages";
import type { Key, Prompt, Response } from "./type";

export default function NumericView({
  name,
  locale,
  prompt,
  response,
  onChange,
  unfinished,
  disabled,
  result,
}: QuestionViewProps<Prompt, Key, Response>) {
  const [onlyUnit] = prompt.units.length === 1 ? prompt.units : [];
  // What is typed is a response only once it is a number with a unit.
  const [typed, setTyped] = useUnfinished(unfinished, (kept) => readTyped(prompt, kept));
  const { value, unit } = typed ?? response ?? { value: "", unit: onlyUnit?.id ?? "" };
  const isRight = result !== undefined && verdictOf(result.score.fraction) === "right";
  const isUnreadable = value.trim() !== "" && parseNumber(value) === null;

  const give = (next: Response) => {
    if (parseNumber(next.value) === null || next.unit === "") return setTyped(next);
    onChange(next);
    setTyped(null);
  };

  const { gap } = punctuation[locale];
  return (
    <QuestionFieldset text={prompt.text[locale]} disabled={disabled}>
      <NumberWithUnit
        id={`${name}-value`}
        locale={locale}
        units={prompt.units}
        typed={{ value, unit }}
        isUnreadable={isUnreadable}
        describedBy={`${name}-problem`}
        onGive={give}
      >
        {result && <PartMark right={isRight}>{(isRight ? shared.right : shared.wrong)[locale]}</PartMark>}
      </NumberWithUnit>
      <p id={`${name}-problem`} role="status" className="mt-2 text-[14.5px] text-ink-2">
        {isUnreadable && shared.notANumber[locale]}
        {isUnreadable && response && gap + messages.stillKept[locale] + gap + response.value}
      </p>
      {result && (
        <Outcome
          feedback={result.score.feedback.map(({ text }) => text[locale])}
          isRight={isRight}
          right={inBaseUnit(prompt, result.key.value, locale)}
          locale={locale}
        />
      )}
    </QuestionFieldset>
  );
}

/** The unit is empty while none is chosen. */
function readTyped({ units }: Prompt, kept: unknown): Response | null {
  const fields = fieldsOf(kept);
  const value = textOf(fields.value);
  const unit = units.length === 1 ? units[0] : units.find(({ id }) => id === fields.unit);
  return value === undefined ? null : { value, unit: unit?.id ?? "" };
}

function Outcome({
  feedback,
  isRight,
  right,
  locale,
}: {
  readonly feedback: readonly string[];
  readonly isRight: boolean;
  readonly right: string;
  readonly locale: Locale;
}) {
  return (
    <>
      <p className="mt-2 text-[15px]">
        <span className="text-ink-3">{messages.rightIs[locale]}</span> {right}
      </p>
      {!isRight &&
        feedback.map((text) => (
          <Remark key={text} verdict="wrong">
            <FormattedText text={text} />
          </Remark>
        ))}
    </>
  );
}

function inBaseUnit({ units, decimals = 6 }: Prompt, value: number, locale: Locale): string {
  const base = units.find(({ factor }) => factor === 1);
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: decimals }).format(value);
  return base ? `${number} ${base.label[locale]}` : number;
}
