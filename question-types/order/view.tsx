"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { FormattedText } from "@/components/ui/formatted-text";
import { punctuation } from "@/lib/i18n/punctuation";
import type { QuestionViewProps } from "../define";
import { fill } from "../fill";
import { QuestionFieldset } from "../question-fieldset";
import { PartMark, Remark } from "../result";
import { messages } from "./messages";
import { MoveButton } from "./move-button";
import type { Key, Prompt, Response } from "./type";

/** Which button gets the focus back after its item has moved. */
interface Moved {
  readonly id: string;
  readonly by: -1 | 1;
}

export default function OrderView({
  name,
  locale,
  prompt,
  response,
  onChange,
  disabled,
  result,
}: QuestionViewProps<Prompt, Key, Response>) {
  const order = response?.order ?? prompt.items.map(({ id }) => id);
  const textOf = (id: string) => prompt.items.find((item) => item.id === id)?.text[locale] ?? id;
  const [said, setSaid] = useState("");
  const [dragged, setDragged] = useState<string | null>(null);
  const [moved, setMoved] = useState<Moved | null>(null);
  const list = useRef<HTMLOListElement>(null);

  // React moves the row in the document, and a moved button loses the focus in some browsers.
  useEffect(() => {
    if (!moved) return;
    const row = list.current?.querySelector(`[data-item="${moved.id}"]`);
    const buttons = row?.querySelectorAll<HTMLButtonElement>("button:not([aria-disabled=true])");
    const wanted = row?.querySelector<HTMLButtonElement>(`button[data-by="${moved.by}"]:not([aria-disabled=true])`);
    (wanted ?? buttons?.[0])?.focus();
  }, [moved]);

  const place = (id: string, to: number) => {
    const others = order.filter((each) => each !== id);
    onChange({ order: [...others.slice(0, to), id, ...others.slice(to)] });
    setSaid(
      `${textOf(id).replaceAll("`", "")}${punctuation[locale].colon}${fill(messages.moved[locale], { place: to + 1, count: order.length })}`,
    );
  };
  const keep = () => {
    onChange({ order });
    setSaid(messages.kept[locale]);
  };

  return (
    <QuestionFieldset text={prompt.text[locale]} disabled={disabled}>
      {!disabled && <p className="-mt-2 mb-3 text-[14.5px] text-ink-2">{messages.howTo[locale]}</p>}
      <ol ref={list} className="m-0 list-none p-0">
        {order.map((id, index) => (
          <li
            key={id}
            data-item={id}
            draggable={!disabled}
            onDragStart={() => setDragged(id)}
            onDragEnd={() => setDragged(null)}
            onDragOver={(event) => dragged && event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged && dragged !== id) place(dragged, index);
            }}
            className={`flex min-h-11 items-center gap-3 border-t border-rule py-1.5 last:border-b ${dragged === id ? "bg-paper-3" : ""} ${disabled ? "" : "cursor-grab"}`}
          >
            <span className="w-6 flex-none font-mono text-[13px] text-ink-3">{index + 1}</span>
            <span className="min-w-0 flex-1 text-base leading-6">
              <FormattedText text={textOf(id)} />
            </span>
            {result ? (
              response && <PlaceMark locale={locale} place={result.key.order.indexOf(id)} stands={index} />
            ) : (
              <span className="flex flex-none gap-1">
                {([-1, 1] as const).map((by) => (
                  <MoveButton
                    key={by}
                    by={by}
                    label={`${messages[by === -1 ? "up" : "down"][locale]}${punctuation[locale].colon}${textOf(id).replaceAll("`", "")}`}
                    isAtEnd={index + by < 0 || index + by >= order.length}
                    onMove={() => {
                      place(id, index + by);
                      setMoved({ id, by });
                    }}
                  />
                ))}
              </span>
            )}
          </li>
        ))}
      </ol>
      {!response && !disabled && (
        <button type="button" onClick={keep} className="button mt-3" data-variant="quiet">
          {messages.keep[locale]}
        </button>
      )}
      <p id={`${name}-said`} className="sr-only" aria-live="polite">
        {said}
      </p>
      {result && result.score.fraction < 1 && (
        <RightOrder
          title={messages.rightOrder[locale]}
          items={result.key.order.map((id) => ({ id, text: textOf(id) }))}
          remarks={result.score.feedback.filter(({ on }) => on !== undefined).map(({ text }) => text[locale])}
        />
      )}
    </QuestionFieldset>
  );
}

function PlaceMark({
  locale,
  place,
  stands,
}: {
  readonly locale: "en" | "zh-CN";
  readonly place: number;
  readonly stands: number;
}): ReactNode {
  const isRight = place === stands;
  return (
    <PartMark right={isRight}>
      {isRight ? messages.inPlace[locale] : fill(messages.notInPlace[locale], { place: place + 1 })}
    </PartMark>
  );
}

function RightOrder({
  title,
  items,
  remarks,
}: {
  readonly title: string;
  readonly items: readonly { readonly id: string; readonly text: string }[];
  readonly remarks: readonly string[];
}): ReactNode {
  return (
    <>
      {remarks.map((text) => (
        <Remark key={text} verdict="wrong">
          <FormattedText text={text} />
        </Remark>
      ))}
      <p className="mt-4 text-[14.5px] text-ink-3">{title}</p>
      <ol className="mt-1 list-decimal pl-6 text-[15px] leading-7">
        {items.map(({ id, text }) => (
          <li key={id}>
            <FormattedText text={text} />
          </li>
        ))}
      </ol>
    </>
  );
}
