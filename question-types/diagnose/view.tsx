"use client";

import { FormattedText } from "@/components/ui/formatted-text";
import type { QuestionViewProps } from "../define";
import { fill } from "../fill";
import { HintLadder } from "../hint-ladder";
import { hintsOf } from "./hints";
import { ListingView } from "./listing-view";
import { messages } from "./messages";
import { PickOne } from "./pick-one";
import { type Key, markableLines, type Prompt, type Response } from "./question";

const NOTHING: Response = { cause: null, lines: [], fix: null };

export default function DiagnoseView({
  name,
  locale,
  prompt,
  response,
  onChange,
  disabled,
  isPractice = false,
  result,
}: QuestionViewProps<Prompt, Key, Response>) {
  const given = response ?? NOTHING;
  const lines = markableLines(prompt);
  // In the order of the prompt, so that the same marks are the same response.
  const mark = (id: string, isMarked: boolean) =>
    onChange({
      ...given,
      lines: lines.map((line) => line.id).filter((each) => (each === id ? isMarked : given.lines.includes(each))),
    });

  return (
    // biome-ignore lint/a11y/useSemanticElements: three fieldsets stand in it, each with a legend of its own
    <div role="group" aria-labelledby={`${name}-text`}>
      <p id={`${name}-text`} className="mb-4 text-[19px] leading-7 font-medium text-pretty">
        <FormattedText text={prompt.text[locale]} />
      </p>
      {/* Its boxes are disabled one by one: what scrolls in a disabled fieldset is out of reach for some. */}
      <fieldset className="m-0 min-w-0 border-0 p-0">
        <legend className="mb-2 p-0 font-semibold">{messages.lines[locale]}</legend>
        {prompt.listings.map((listing, index) => (
          <ListingView
            key={listing.id}
            name={`${name}-${listing.id}`}
            locale={locale}
            listing={listing}
            firstNumber={markableLines({ listings: prompt.listings.slice(0, index) }).length + 1}
            marked={given.lines}
            onMark={mark}
            disabled={disabled}
            remarks={result?.key.remarks ?? null}
          />
        ))}
        <p aria-live="polite" className="mt-2 text-small text-ink-3">
          {fill(messages.marked[locale], { count: given.lines.length, all: lines.length })}
        </p>
      </fieldset>
      <PickOne
        name={`${name}-cause`}
        part="cause"
        locale={locale}
        legend={messages.cause[locale]}
        items={prompt.causes}
        chosen={given.cause}
        onPick={(cause) => onChange({ ...given, cause })}
        disabled={disabled}
        review={result && { right: result.key.cause, feedback: result.score.feedback }}
      />
      <PickOne
        name={`${name}-fix`}
        part="fix"
        locale={locale}
        legend={messages.fix[locale]}
        items={prompt.fixes}
        chosen={given.fix}
        onPick={(fix) => onChange({ ...given, fix })}
        disabled={disabled}
        review={result && { right: result.key.fix, feedback: result.score.feedback }}
      />
      {isPractice && !result && <HintLadder locale={locale} hints={hintsOf(prompt)} />}
    </div>
  );
}
