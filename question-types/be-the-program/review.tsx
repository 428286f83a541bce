import { useMemo } from "react";
import { SequenceDiagram } from "@/components/tcp/sequence-diagram";
import { TraceTable } from "@/components/tcp/trace-table";
import { clockTime, playerWords, profileWords } from "@/components/tcp/words";
import { FormattedText } from "@/components/ui/formatted-text";
import type { Score } from "@/lib/grading/score";
import type { Locale } from "@/lib/i18n/locales";
import type { Line, Outcome, Programs } from "@/lib/tcp/goals/programs/goal";
import { programGoalOf } from "@/lib/tcp/goals/programs/goals";
import { runGoal } from "@/lib/tcp/goals/programs/solve";
import type { Host } from "@/lib/tcp/trace";
import { fill } from "../fill";
import { messages as shared } from "../messages";
import { PartMark } from "../result";
import { messages } from "./messages";
import { inReadingOrder, nameOf, printed } from "./program-lines";
import type { Key, Prompt, Response } from "./question";

const NOTHING: Programs = { A: [], B: [] };

/** Condition by condition what was right; what the programs did, line by line and as a ladder; right programs if they were not. */
export function Review({
  locale,
  prompt,
  response,
  result: { key, score },
}: {
  readonly locale: Locale;
  readonly prompt: Prompt;
  readonly response: Response | null;
  readonly result: { readonly key: Key; readonly score: Score };
}) {
  return (
    <>
      <ul className="m-0 list-none p-0">
        {score.feedback.map(({ on, right, text }) => (
          <li key={on} className="mb-2 flex items-start gap-2 text-[15.5px] leading-6">
            <span className="flex-none pt-0.5">
              <PartMark right={right}>{shared[right ? "right" : "wrong"][locale]}</PartMark>
            </span>
            <span className="min-w-0">
              <FormattedText text={text[locale]} />
            </span>
          </li>
        ))}
      </ul>
      <Run locale={locale} prompt={prompt} added={response ?? NOTHING} title={messages.yourRun[locale]} />
      {score.fraction < 1 && (
        <Run locale={locale} prompt={prompt} added={key.solution} title={messages.shortest[locale]} />
      )}
    </>
  );
}

function Run({
  locale,
  prompt,
  added,
  title,
}: {
  readonly locale: Locale;
  readonly prompt: Prompt;
  readonly added: Programs;
  readonly title: string;
}) {
  const outcome = useMemo(() => outcomeOf(prompt, added), [prompt, added]);
  const { trace } = outcome;
  return (
    <div className="tcp-figure !mt-6">
      <p className="tcp-title">
        <b>{title}</b>
        <span className="tcp-profile">{profileWords[trace.profile][locale]}</span>
      </p>
      <div className="my-3 grid grid-cols-[repeat(auto-fit,minmax(min(100%,19rem),1fr))] gap-x-8 gap-y-4">
        {inReadingOrder(prompt.variant).map((host) => (
          <ProgramRun key={host} locale={locale} prompt={prompt} host={host} outcome={outcome} />
        ))}
      </div>
      <SequenceDiagram trace={trace} locale={locale} story={title} />
      <details className="tcp-details">
        <summary>{playerWords.asText[locale]}</summary>
        <TraceTable trace={trace} locale={locale} caption={title} />
      </details>
    </div>
  );
}

function outcomeOf({ goal, variant }: Prompt, added: Programs): Outcome {
  const found = programGoalOf(goal);
  if (!found) throw new Error(`No goal "${goal}" under lib/tcp/goals/programs/`);
  return runGoal(found, variant, added);
}

function ProgramRun({
  locale,
  prompt: { variant },
  host,
  outcome,
}: {
  readonly locale: Locale;
  readonly prompt: Prompt;
  readonly host: Host;
  readonly outcome: Outcome;
}) {
  const name = nameOf(host, variant);
  return (
    <table className="w-full min-w-0 border-collapse self-start text-left">
      <caption className={`pb-1 text-left text-[14.5px] font-semibold ${name === "A" ? "text-host-a" : "text-host-b"}`}>
        {fill(messages.program[locale], { host: name })}
      </caption>
      <thead>
        <tr className="text-[13px] leading-5 text-ink-3">
          <th className="pr-3 pb-1 font-normal">{messages.line[locale]}</th>
          <th className="pr-3 pb-1 text-right font-normal">{messages.called[locale]}</th>
          <th className="pb-1 text-right font-normal">{messages.returned[locale]}</th>
        </tr>
      </thead>
      <tbody>
        {outcome.ends[host].lines.map((line, at) => (
          <tr
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
            key={at}
            className="border-t border-rule align-baseline last:border-b"
          >
            <td className="py-1.5 pr-3">
              <code className="text-[13.5px] leading-6 break-words whitespace-normal">
                {printed(line.call, host, variant)}
              </code>
            </td>
            <td className="py-1.5 pr-3 text-right font-mono text-[13px] whitespace-nowrap text-ink-2">
              {line.begunAt === null ? "–" : clockTime(line.begunAt)}
            </td>
            <td className="py-1.5 text-right font-mono text-[13px]">{resultOf(line, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The time stands beside what the line had to wait for. */
function resultOf({ begunAt, returnedAt, result }: Line, locale: Locale): string {
  if (begunAt === null) return messages.notReached[locale];
  if (result === null || returnedAt === null) return messages.blocks[locale];
  if (result === "" || returnedAt === begunAt) return result;
  return fill(messages.waited[locale], { result, time: clockTime(returnedAt) });
}
