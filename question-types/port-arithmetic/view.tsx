"use client";

import { lazy, Suspense } from "react";
import { FormattedText } from "@/components/ui/formatted-text";
import type { Locale } from "@/lib/i18n/locales";
import type { QuestionViewProps } from "../define";
import { HintLadder } from "../hint-ladder";
import { messages as shared } from "../messages";
import { NumberWithUnit } from "../number-with-unit";
import { parseNumber } from "../parse-number";
import { fieldsOf, textOf, useUnfinished } from "../unfinished";
import { hintsOf } from "./hints";
import { asks, messages } from "./messages";
import { NumberOutcome } from "./number-outcome";
import type { Ask } from "./setup";
import { SetupTable } from "./setup-table";
import type { Key, Prompt, Response, TypedNumber } from "./type";
import { UNITS } from "./units";

const ChartDrawing = lazy(() => import("./chart-drawing"));

export default function PortArithmeticView({
  name,
  locale,
  prompt,
  response,
  onChange,
  unfinished,
  disabled,
  isPractice = false,
  result,
}: QuestionViewProps<Prompt, Key, Response>) {
  // A number counts as given only once it can be read.
  const [unread, setUnread] = useUnfinished(unfinished, (kept) => readTyped(prompt, kept));
  const give = (ask: Ask, typed: TypedNumber) => {
    const { [ask]: _, ...others } = unread;
    if (parseNumber(typed.value) === null) return setUnread({ ...others, [ask]: typed });
    onChange({ values: { ...response?.values, [ask]: typed } });
    setUnread(others);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: each number is a fieldset of its own; the hints must stay usable in review
    <div role="group" aria-labelledby={`${name}-text`}>
      <p id={`${name}-text`} className="mb-4 text-[19px] leading-7 font-medium text-pretty">
        <FormattedText text={prompt.text[locale]} />
      </p>
      <SetupTable setup={prompt.setup} locale={locale} />
      <p className="mt-2 max-w-[60ch] text-[14.5px] leading-6 text-ink-2">
        <FormattedText text={messages.assumption[locale]} />
      </p>
      <ol className="mt-5 p-0">
        {prompt.asks.map((ask, index) => (
          <li key={ask} className="list-none border-t border-rule py-4 last:border-b">
            <NumberField
              name={`${name}-${ask}`}
              locale={locale}
              ask={ask}
              place={index + 1}
              typed={unread[ask] ?? response?.values[ask]}
              disabled={disabled}
              onGive={(typed) => give(ask, typed)}
            />
            {result && <NumberOutcome ask={ask} result={result} given={response?.values[ask]} locale={locale} />}
          </li>
        ))}
      </ol>
      {result && (
        <Suspense fallback={null}>
          <ChartDrawing prompt={prompt} response={response} result={result} locale={locale} />
        </Suspense>
      )}
      {isPractice && !result && <HintLadder locale={locale} hints={hintsOf(prompt)} />}
    </div>
  );
}

function readTyped({ asks }: Prompt, kept: unknown): { readonly [A in Ask]?: TypedNumber } {
  const fields = fieldsOf(kept);
  return Object.fromEntries(
    asks.flatMap((ask) => {
      const typed = fieldsOf(fields[ask]);
      const value = textOf(typed.value);
      const unit = UNITS[ask].find(({ id }) => id === typed.unit)?.id;
      return value === undefined ? [] : [[ask, { value, ...(unit !== undefined && { unit }) }] as const];
    }),
  );
}

/** One number and its unit. */
function NumberField({
  name,
  locale,
  ask,
  place,
  typed,
  disabled,
  onGive,
}: {
  readonly name: string;
  readonly locale: Locale;
  readonly ask: Ask;
  readonly place: number;
  readonly typed: TypedNumber | undefined;
  readonly disabled: boolean;
  onGive(typed: TypedNumber): void;
}) {
  const units = UNITS[ask];
  const [onlyUnit] = units.length === 1 ? units : [];
  const { value = "", unit = onlyUnit?.id ?? "" } = typed ?? {};
  const isUnreadable = value.trim() !== "" && parseNumber(value) === null;
  const isUnitMissing = value.trim() !== "" && !isUnreadable && unit === "";

  return (
    <fieldset className="m-0 min-w-0 border-0 p-0" disabled={disabled}>
      <legend className="p-0 text-base leading-6">
        <span className="mr-2 font-mono text-ink-3">{place}</span> <FormattedText text={asks[ask][locale]} />
      </legend>
      <div className="mt-2.5">
        <NumberWithUnit
          id={`${name}-value`}
          locale={locale}
          units={units}
          typed={{ value, unit }}
          isUnreadable={isUnreadable}
          describedBy={`${name}-problem`}
          onGive={(next) => onGive(next.unit === "" ? { value: next.value } : next)}
        />
      </div>
      <p id={`${name}-problem`} role="status" className="text-[14.5px] text-ink-2">
        {isUnreadable && shared.notANumber[locale]}
        {isUnitMissing && messages.unitMissing[locale]}
      </p>
    </fieldset>
  );
}
