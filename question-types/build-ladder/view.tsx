"use client";

import { useEffect, useRef, useState } from "react";
import { profileWords } from "@/components/tcp/words";
import type { QuestionViewProps } from "../define";
import { fill } from "../fill";
import { HintLadder } from "../hint-ladder";
import { QuestionFieldset } from "../question-fieldset";
import type { Key, Row } from "./derive";
import { hintsOf } from "./hints";
import { messages } from "./messages";
import { OwnLadder } from "./own-ladder";
import { Review } from "./review";
import { RowEditor } from "./row-editor";
import type { Prompt, Response } from "./type";

/** What gets the focus after the list has changed: a control of a row, or the button that adds one. */
interface Wanted {
  readonly row: number;
  readonly control: "select" | "[data-remove]" | `[data-by="${-1 | 1}"]`;
}

export default function BuildLadderView({
  name,
  locale,
  prompt,
  response,
  onChange,
  disabled,
  isPractice = false,
  result,
}: QuestionViewProps<Prompt, Key, Response>) {
  const rows = response?.rows ?? [];
  const [said, setSaid] = useState("");
  const list = useRef<HTMLDivElement>(null);
  const want = useFocusAfterChange(list);

  const give = (next: readonly Row[], words: string, wanted: Wanted) => {
    onChange({ rows: next });
    setSaid(words);
    want(wanted);
  };
  const add = () =>
    give([...rows, {}], fill(messages.added[locale], { place: rows.length + 1, count: rows.length + 1 }), {
      row: rows.length,
      control: "select",
    });
  const remove = (index: number) =>
    give(
      rows.filter((_, each) => each !== index),
      fill(messages.removed[locale], { place: index + 1, count: rows.length - 1 }),
      { row: Math.min(index, rows.length - 2), control: "[data-remove]" },
    );
  const move = (index: number, by: -1 | 1) =>
    give(
      movedBy(rows, index, by),
      fill(messages.moved[locale], { before: index + 1, place: index + by + 1, count: rows.length }),
      { row: index + by, control: `[data-by="${by}"]` },
    );

  return (
    <QuestionFieldset text={prompt.text[locale]} disabled={disabled}>
      <p className="-mt-1 mb-3 text-[14.5px] text-ink-2">{profileWords[prompt.profile][locale]}</p>
      {result ? (
        <Review
          locale={locale}
          rows={rows}
          keyed={result.key}
          score={result.score}
          story={prompt.text[locale].replaceAll("`", "")}
        />
      ) : (
        <>
          <p className="text-[15px] font-semibold">{messages.rows[locale]}</p>
          <div ref={list} className="mt-2">
            {rows.map((row, index) => (
              <RowEditor
                // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; nothing of it is kept outside the response
                key={index}
                name={name}
                locale={locale}
                prompt={prompt}
                row={row}
                index={index}
                count={rows.length}
                onChange={(changed) => onChange({ rows: rows.map((each, at) => (at === index ? changed : each)) })}
                onMove={(by) => move(index, by)}
                onRemove={() => remove(index)}
              />
            ))}
            {rows.length === 0 && (
              <p className="border-t border-rule py-3 text-[15px] text-ink-3">{messages.empty[locale]}</p>
            )}
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-rule pt-3">
              <button
                type="button"
                data-add
                className="button"
                data-variant="quiet"
                aria-disabled={rows.length >= prompt.most}
                onClick={() => rows.length < prompt.most && add()}
              >
                {messages.add[locale]}
              </button>
              {rows.length >= prompt.most && (
                <span className="text-[14.5px] text-ink-2">{fill(messages.full[locale], { most: prompt.most })}</span>
              )}
            </div>
          </div>
          {rows.length > 0 && (
            <div className="mt-5">
              <OwnLadder rows={rows} label={fill(messages.picture[locale], { count: rows.length })} />
            </div>
          )}
        </>
      )}
      <p className="sr-only" aria-live="polite">
        {said}
      </p>
      {isPractice && !result && !disabled && <HintLadder locale={locale} hints={hintsOf(prompt)} />}
    </QuestionFieldset>
  );
}

function movedBy(rows: readonly Row[], index: number, by: -1 | 1): readonly Row[] {
  const others = rows.filter((_, each) => each !== index);
  return [...others.slice(0, index + by), rows[index] ?? {}, ...others.slice(index + by)];
}

/** Keeps the keyboard where it was: on the row that has moved, on the neighbour of one that is gone, on a new one. */
function useFocusAfterChange(list: React.RefObject<HTMLDivElement | null>) {
  const [wanted, setWanted] = useState<Wanted | null>(null);
  useEffect(() => {
    if (!wanted) return;
    const row = list.current?.querySelector(`[data-row="${wanted.row}"]`);
    const control = row?.querySelector<HTMLElement>(`${wanted.control}:not([aria-disabled=true])`);
    const instead = row?.querySelector<HTMLElement>("button:not([aria-disabled=true])");
    (control ?? instead ?? list.current?.querySelector<HTMLElement>("[data-add]"))?.focus();
  }, [wanted, list]);
  return setWanted;
}
