"use client";

import { useRef, useState } from "react";
import { punctuation } from "@/lib/i18n/punctuation";
import { ALPHABETS } from "@/lib/tcp/machines/alphabets";
import { compareMachines } from "@/lib/tcp/machines/compare-machines";
import type { State } from "@/lib/tcp/state";
import type { QuestionViewProps } from "../define";
import { fill } from "../fill";
import { HintLadder } from "../hint-ladder";
import { QuestionFieldset } from "../question-fieldset";
import { cellOf, machineWith, placeId, type SaidCell } from "./cells";
import { Duel } from "./duel";
import { GivenCells } from "./given-cells";
import { hintsOf } from "./hints";
import { messages, profileNames } from "./messages";
import type { Key, Prompt, Response } from "./question";
import { StateTable } from "./state-table";

export default function DrawMachineView({
  name,
  locale,
  prompt,
  response,
  onChange,
  disabled,
  isPractice = false,
  result,
}: QuestionViewProps<Prompt, Key, Response>) {
  const { alphabet, given, missing } = prompt;
  const said = response?.cells ?? {};
  const asked = ALPHABETS[alphabet].states.filter((state) => missing.some((place) => place.state === state));
  const known = ALPHABETS[alphabet].states.filter((state) => !asked.includes(state) && given[state]);
  const [shown, setShown] = useState(0);
  const sections = useRef<HTMLDivElement>(null);

  const give = (id: string, cell: SaidCell) => onChange({ cells: { ...said, [id]: cell } });
  const done = missing.filter((place) => cellOf(said[placeId(place)] ?? {}) !== null).length;
  const turnTo = (index: number) => {
    setShown(index);
    // The section is there already, only hidden; it can take the focus once it is drawn.
    requestAnimationFrame(() => sections.current?.querySelector<HTMLElement>(`[data-place="${index}"]`)?.focus());
  };

  return (
    <>
      <QuestionFieldset text={prompt.text[locale]} disabled={disabled}>
        <p className="-mt-1 mb-2 text-[14.5px] text-ink-2">
          {messages.rules[locale] + punctuation[locale].gap}
          <b className="font-semibold text-ink">{profileNames[prompt.profile][locale]}</b>
        </p>
        <div ref={sections}>
          {asked.map((state, index) => (
            <section
              key={state}
              tabIndex={-1}
              data-place={index}
              aria-labelledby={`${name}-${state}`}
              className={index === shown || result ? "" : "max-sm:hidden"}
            >
              <StateTable
                name={name}
                locale={locale}
                prompt={prompt}
                state={state}
                said={said}
                onChange={give}
                {...(result ? { result } : {})}
              />
            </section>
          ))}
        </div>
        {!result && asked.length > 1 && <Turning locale={locale} states={asked} shown={shown} onTurn={turnTo} />}
        {known.length > 0 && (
          <details className="tcp-details mt-4">
            <summary>{fill(messages.givenStates[locale], { count: known.length })}</summary>
            {known.map((state) => (
              <GivenCells
                key={state}
                locale={locale}
                alphabet={alphabet}
                state={state}
                row={given[state] ?? {}}
                isTitled
              />
            ))}
          </details>
        )}
        <p role="status" className="mt-4 text-[14.5px] text-ink-2">
          {result
            ? fill(messages.share[locale], {
                right: missing.length - result.score.feedback.filter(({ on }) => on !== undefined).length,
                all: missing.length,
              })
            : fill(messages.filled[locale], { done, all: missing.length })}
        </p>
        {isPractice && !result && !disabled && <HintLadder locale={locale} hints={hintsOf(prompt)} />}
      </QuestionFieldset>
      {/* Outside the fieldset: what is disabled there must not stop the playback. */}
      {result && <Review locale={locale} prompt={prompt} keyed={result.key} said={said} />}
    </>
  );
}

/** On a narrow screen one state is shown at a time. */
function Turning({
  locale,
  states,
  shown,
  onTurn,
}: {
  readonly locale: "en" | "zh-CN";
  readonly states: readonly State[];
  readonly shown: number;
  onTurn(index: number): void;
}) {
  return (
    <div className="mt-4 flex flex-wrap items-center gap-3 sm:hidden">
      {([-1, 1] as const).map((by) => {
        const isAtEnd = states[shown + by] === undefined;
        return (
          <button
            key={by}
            type="button"
            className="button"
            data-variant="quiet"
            aria-disabled={isAtEnd}
            onClick={() => !isAtEnd && onTurn(shown + by)}
          >
            {messages[by === -1 ? "previous" : "following"][locale]}
          </button>
        );
      })}
      <span className="text-[14.5px] text-ink-2">
        {fill(messages.stateOf[locale], { place: shown + 1, count: states.length })}
      </span>
    </div>
  );
}

/** The learner's whole table and the model's, run side by side to where they part. */
function Review({
  locale,
  prompt,
  keyed,
  said,
}: {
  readonly locale: "en" | "zh-CN";
  readonly prompt: Prompt;
  readonly keyed: Key;
  readonly said: Response["cells"];
}) {
  const right = new Map(keyed.cells.map((cell) => [placeId(cell), cell]));
  const learner = machineWith(prompt, (place) => cellOf(said[placeId(place)] ?? {}));
  const reference = machineWith(prompt, (place) => cellOf(right.get(placeId(place)) ?? {}));
  const { counterexample } = compareMachines(learner, reference);
  if (!counterexample) return null;
  return (
    <Duel
      locale={locale}
      profile={prompt.profile}
      alphabet={prompt.alphabet}
      start={reference.start}
      steps={counterexample.steps}
    />
  );
}
