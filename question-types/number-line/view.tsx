"use client";

import { StateGlyph } from "@/components/tcp/state-glyph";
import { FormattedText } from "@/components/ui/formatted-text";
import type { Locale } from "@/lib/i18n/locales";
import type { QuestionViewProps } from "../define";
import { fill } from "../fill";
import { HintLadder } from "../hint-ladder";
import { textOf, useUnfinished } from "../unfinished";
import { ArrivalRow } from "./arrival-row";
import { hintsOf } from "./hints";
import { Lines } from "./lines";
import { messages } from "./messages";
import { NumberField } from "./number-field";
import { parseSequence } from "./parse-sequence";
import { sequenceNumber } from "./sequence-number";
import type { Key, Prompt, Response } from "./type";

export default function NumberLineView({
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
  const [unreadable, setUnreadable] = useUnfinished(unfinished, textOf);
  const typed = unreadable ?? response?.number ?? "";
  const placed = parseSequence(typed);
  const fates = response?.fates ?? {};
  const place = (value: string) => {
    if (parseSequence(value) === null) return setUnreadable(value);
    onChange({ fates, number: value });
    setUnreadable(null);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: the hints must stay usable in review; each part is a fieldset of its own
    <div role="group" aria-labelledby={`${name}-text`}>
      <p id={`${name}-text`} className="mb-4 text-[19px] leading-7 font-medium text-pretty">
        <FormattedText text={prompt.text[locale]} />
      </p>
      <NumberTable prompt={prompt} locale={locale} />
      <p className="mt-2 max-w-[60ch] text-[14.5px] leading-6 text-ink-2">
        <FormattedText
          text={[
            messages.alone[locale],
            ...(prompt.line.state === "TIME-WAIT" ? [messages.alsoChallenge[locale]] : []),
          ].join(locale === "en" ? " " : "")}
        />
      </p>
      <Lines prompt={prompt} mine={placed} right={result ? result.key.number.value : null} locale={locale} />
      <NumberField
        name={`${name}-number`}
        locale={locale}
        prompt={prompt}
        typed={typed}
        disabled={disabled}
        result={result}
        onType={place}
      />
      <ol className="mt-6 p-0">
        {prompt.arrivals.map((arrival) => (
          <ArrivalRow
            key={arrival.id}
            name={name}
            locale={locale}
            arrival={arrival}
            prompt={prompt}
            fates={fates}
            disabled={disabled}
            result={result}
            onPick={(part, outcome) =>
              onChange({
                ...(response?.number !== undefined && { number: response.number }),
                fates: { ...fates, [part]: outcome },
              })
            }
          />
        ))}
      </ol>
      {isPractice && !result && <HintLadder locale={locale} hints={hintsOf(prompt)} />}
    </div>
  );
}

/** What the end remembers: only the numbers that this question needs. */
function NumberTable({
  prompt: { line, end, ask, askRules },
  locale,
}: {
  readonly prompt: Prompt;
  readonly locale: Locale;
}) {
  const octets = (n: number) => fill(messages.octets[locale], { n: sequenceNumber(n) });
  const rows: readonly (readonly [string, string])[] = [
    ["RCV.NXT", sequenceNumber(line.rcvNxt)],
    ["RCV.WND", octets(line.rcvWnd)],
    ["SND.UNA", sequenceNumber(line.sndUna)],
    ["SND.NXT", sequenceNumber(line.sndNxt)],
    ...(ask === "oldest-ack" ? ([["MAX.SND.WND", octets(line.maxSndWnd)]] as const) : []),
    ...(ask === "oldest-ack" && askRules === "linux" ? ([["ISS", sequenceNumber(line.iss)]] as const) : []),
  ];
  return (
    <table className="border-collapse text-[15px] leading-6">
      <caption className={`pb-1 text-left font-semibold ${end === "A" ? "text-host-a" : "text-host-b"}`}>
        {fill(messages.numbers[locale], { end })}
      </caption>
      <tbody>
        <tr className="border-t border-rule">
          <th scope="row" className="py-1 pr-6 text-left font-normal text-ink-3">
            {messages.state[locale]}
          </th>
          <td className="py-1">
            <span className="inline-flex items-center gap-2">
              <StateGlyph state={line.state} tone={end} size={16} />
              <span className="state">{line.state}</span>
            </span>
          </td>
        </tr>
        {rows.map(([label, text]) => (
          <tr key={label} className="border-t border-rule last:border-b">
            <th scope="row" className="py-1 pr-6 text-left font-mono text-[14px] font-normal text-ink-3">
              {label}
            </th>
            <td className="py-1 font-mono tabular-nums">{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
