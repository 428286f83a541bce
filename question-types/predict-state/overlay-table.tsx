import { segmentName } from "@/components/tcp/ladder-rows";
import { clockTime } from "@/components/tcp/words";
import type { Locale } from "@/lib/i18n/locales";
import { punctuation } from "@/lib/i18n/punctuation";
import type { Host } from "@/lib/tcp/trace";
import { fill } from "../fill";
import { messages as shared } from "../messages";
import { type ComparedState, type ComparedStep, numbersOf, type SaidSegment } from "./compare";
import { shortNames } from "./flags";
import { messages } from "./messages";

/** The same as the drawing, in words. */
export function OverlayTable({
  id,
  steps,
  locale,
  caption,
}: {
  readonly id: string;
  readonly steps: readonly ComparedStep[];
  readonly locale: Locale;
  readonly caption: string;
}) {
  const differs = (said: string | null) =>
    said === null
      ? shared.right[locale]
      : `${shared.wrong[locale]}${punctuation[locale].semicolon}${messages.youSaid[locale]} ${said}`;
  const cell = (is: string, said: string | null) => (
    <td>
      <p>{is}</p>
      <p>{differs(said)}</p>
    </td>
  );
  const state = ({ is, said }: ComparedState) => cell(is, said);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div className="tcp-table-frame" role="group" tabIndex={0} aria-labelledby={id}>
      <table className="tcp-table">
        <caption id={id}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{messages.stepColumn[locale]}</th>
            <th scope="col">A</th>
            <th scope="col">B</th>
            <th scope="col">{messages.segment[locale]}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step, index) => (
            <tr key={step.index}>
              <th scope="row">{fill(messages.row[locale], { step: index + 1, time: clockTime(step.at) })}</th>
              {state(step.ends.A)}
              {state(step.ends.B)}
              {cell(sentText(step, locale), step.said && saidText(step.said, locale))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function sentText({ sent, lost }: ComparedStep, locale: Locale): string {
  if (!sent) return messages.nothingSent[locale];
  const text = segmentText(sent.from, segmentName(sent), numbersOf(sent), locale);
  return lost ? `${text} (${messages.lost[locale]})` : text;
}

function saidText({ from, flags, numbers }: SaidSegment, locale: Locale): string {
  if (flags === "none") return messages.nothing[locale];
  return segmentText(from, shortNames[flags], numbers, locale);
}

function segmentText(host: Host, name: string, numbers: readonly string[], locale: Locale): string {
  return [`${fill(messages.sends[locale], { host })} ${name}`, ...numbers].join(punctuation[locale].comma);
}
