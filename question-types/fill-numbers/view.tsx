"use client";

import { lazy, Suspense, useMemo } from "react";
import { SequenceDiagram } from "@/components/tcp/sequence-diagram";
import { profileWords } from "@/components/tcp/words";
import { punctuation } from "@/lib/i18n/punctuation";
import { segmentsOf } from "@/lib/tcp/read-trace";
import type { QuestionViewProps } from "../define";
import { fill } from "../fill";
import { HintLadder } from "../hint-ladder";
import { parseSequenceNumber } from "../parse-sequence-number";
import { QuestionFieldset } from "../question-fieldset";
import { fieldsOf, textOf, useUnfinished } from "../unfinished";
import { type Asked, circled, type Key } from "./derive";
import { hintsOf } from "./hints";
import { messages } from "./messages";
import { SegmentLine } from "./segment-line";
import type { Prompt, Response } from "./type";

const SolvedPicture = lazy(() => import("./solved-picture"));

export default function FillNumbersView({
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
  const { trace, asked } = prompt;
  const kept = response?.values ?? {};
  // What is typed is part of the response only while it is a number.
  const [typed, setTyped] = useUnfinished(unfinished, (kept) => readTyped(prompt, kept));
  const masks = useMemo(() => masksOf(asked), [asked]);
  const values = { ...kept, ...(result ? {} : typed) };

  const give = (id: string, text: string) => {
    const isNumber = parseSequenceNumber(text) !== null;
    onChange({ values: isNumber ? { ...kept, [id]: text } : without(kept, id) });
    setTyped(isNumber ? without(typed, id) : { ...typed, [id]: text });
  };
  const unreadable = asked.filter(({ id }) => values[id]?.trim() && parseSequenceNumber(values[id] ?? "") === null);

  const ends = { a: trace.start.A.state, b: trace.start.B.state };
  const picture = (
    <SequenceDiagram trace={trace} locale={locale} story={fill(messages.picture[locale], ends)} masks={masks} />
  );
  return (
    <QuestionFieldset text={prompt.text[locale]} disabled={disabled}>
      <p className="-mt-1 mb-2 text-[14.5px] text-ink-2">{profileWords[trace.profile][locale]}</p>
      {result ? (
        <Suspense fallback={picture}>
          <SolvedPicture keyed={result.key} locale={locale} story={fill(messages.solved[locale], ends)} />
        </Suspense>
      ) : (
        picture
      )}
      <p id={`${name}-list`} className="mt-5 text-[15px] font-semibold">
        {messages.segments[locale]}
      </p>
      <ol aria-labelledby={`${name}-list`} className="m-0 mt-1.5 list-none p-0">
        {segmentsOf(trace).map((sent) => (
          <SegmentLine
            key={sent.id}
            name={name}
            locale={locale}
            sent={sent}
            asked={asked.filter(({ segment }) => segment === sent.id)}
            values={values}
            onType={give}
            {...(result ? { feedback: result.score.feedback } : {})}
          />
        ))}
      </ol>
      {!result && (
        <p role="status" className="mt-3 text-[14.5px] text-ink-2">
          {fill(messages.filled[locale], { done: Object.keys(kept).length, all: asked.length })}
          {unreadable.length > 0 &&
            punctuation[locale].gap +
              fill(messages.notANumber[locale], { letters: unreadable.map(({ id }) => circled(id)).join(" ") })}
        </p>
      )}
      {isPractice && !result && !disabled && <HintLadder locale={locale} hints={hintsOf(prompt)} />}
    </QuestionFieldset>
  );
}

function readTyped({ asked }: Prompt, kept: unknown): Readonly<Record<string, string>> {
  const fields = fieldsOf(kept);
  return Object.fromEntries(
    asked.flatMap(({ id }) => {
      const text = textOf(fields[id]);
      return text === undefined ? [] : [[id, text] as const];
    }),
  );
}

function without(texts: Readonly<Record<string, string>>, id: string): Readonly<Record<string, string>> {
  const { [id]: _, ...others } = texts;
  return others;
}

/** The letters in the place of the numbers that are asked for. */
function masksOf(asked: readonly Asked[]) {
  const masks: Record<number, { seq?: string; ack?: string; data?: string }> = {};
  for (const { segment, field, id } of asked) {
    masks[segment] = { ...masks[segment], [field === "len" ? "data" : field]: circled(id) };
  }
  return masks;
}
