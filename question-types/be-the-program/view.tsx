"use client";

import { useState } from "react";
import { FormattedText } from "@/components/ui/formatted-text";
import type { Call } from "@/lib/tcp/goals/programs/goal";
import type { Host } from "@/lib/tcp/trace";
import type { QuestionViewProps } from "../define";
import { fill } from "../fill";
import { HintLadder } from "../hint-ladder";
import { QuestionFieldset } from "../question-fieldset";
import { messages } from "./messages";
import { NextLine } from "./next-line";
import { ProgramEditor } from "./program-editor";
import { inReadingOrder } from "./program-lines";
import type { Key, Prompt, Response } from "./question";
import { Review } from "./review";

const NOTHING: Response = { A: [], B: [] };

export default function BeTheProgramView({
  name,
  locale,
  prompt,
  response,
  onChange,
  disabled,
  isPractice = false,
  result,
}: QuestionViewProps<Prompt, Key, Response>) {
  const added = response ?? NOTHING;
  const [said, setSaid] = useState("");
  const used = added.A.length + added.B.length;

  const change = (host: Host, lines: readonly Call[], words: string) => {
    onChange({ ...added, [host]: lines });
    setSaid(words);
  };

  if (result) {
    return (
      // A figure inside a fieldset may lose its height in Chromium (it is a size container).
      // biome-ignore lint/a11y/useSemanticElements: see above
      <div role="group" aria-labelledby={`${name}-text`}>
        <p id={`${name}-text`} className="mb-3.5 text-[19px] leading-7 font-medium text-pretty">
          <FormattedText text={prompt.text[locale]} />
        </p>
        <Review locale={locale} prompt={prompt} response={response} result={result} />
      </div>
    );
  }
  return (
    <QuestionFieldset text={prompt.text[locale]} disabled={disabled}>
      <p className="-mt-2 mb-3 text-[14.5px] leading-6 text-ink-2">{messages.howTo[locale]}</p>
      <p className="text-[15px] font-semibold">{messages.mustHold[locale]}</p>
      <ul className="mt-1 mb-5 list-disc pl-5 text-[15.5px] leading-6">
        {prompt.conditions.map(({ id, text }) => (
          <li key={id}>
            <FormattedText text={text[locale]} />
          </li>
        ))}
      </ul>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,19rem),1fr))] gap-x-8 gap-y-7">
        {inReadingOrder(prompt.variant).map((host) => (
          <ProgramEditor
            key={host}
            id={`${name}-${host}`}
            locale={locale}
            prompt={prompt}
            host={host}
            lines={added[host]}
            onChange={(lines, words) => change(host, lines, words)}
          />
        ))}
      </div>
      <p className="mt-4 text-[14.5px] leading-6 text-ink-2">
        {fill(messages.count[locale], { used, par: prompt.par })}
      </p>
      <p role="status" className="min-h-6 text-[15px] leading-6">
        {said}
      </p>
      {isPractice && <HintLadder locale={locale} hints={prompt.hints} />}
      {isPractice && <NextLine key={JSON.stringify(added)} locale={locale} prompt={prompt} added={added} />}
    </QuestionFieldset>
  );
}
