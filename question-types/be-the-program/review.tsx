import { useMemo } from "react";
import { SequenceDiagram } from "@/components/tcp/sequence-diagram";
import { TraceTable } from "@/components/tcp/trace-table";
import { clockTime, playerWords, profileWords } from "@/components/tcp/words";
import type { Score } from "@/lib/grading/score";
import type { Locale } from "@/lib/i18n/locales";
import type { Line, Outcome, Programs } from "@/lib/tcp/goals/programs/goal";
import { programGoalOf } from "@/lib/tcp/goals/programs/goals";
import { runGoal } from "@/lib/tcp/goals/programs/solve";
import type { Host } from "@/lib/tcp/trace";
import { fill } from "../fill";
import { PointList } from "../point-list";
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
      <PointList score={score} locale={locale} />
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
    <div className="min-w-0">
      <p className={`text-[14.5px] font-semibold ${name === "A" ? "text-host-a" : "text-host-b"}`}>
        {fill(messages.program[locale], { host: name })}
      </p>
      <ol className="m-0 mt-1 list-none p-0">
        {outcome.ends[host].lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
          <li key={at} className="border-t border-rule py-1.5 last:border-b">
            <code className="block text-[13.5px] leading-6 break-words whitespace-normal">
              <span className="mr-2 text-ink-3">{at + 1}</span>
              {printed(line.call, host, variant)}
            </code>
            <span className="block text-[13.5px] leading-5 text-ink-2 tabular-nums">{resultOf(line, locale)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** What came of a line, and when; of one that waited, also since when. */
function resultOf({ begunAt, returnedAt, result }: Line, locale: Locale): string {
  if (begunAt === null) return messages.notReached[locale];
  const begin = clockTime(begunAt);
  if (result === null || returnedAt === null) return fill(messages.blocks[locale], { begin });
  if (result === "") return fill(messages.slept[locale], { begin });
  const waited = returnedAt === begunAt ? messages.returned : messages.waited;
  return fill(waited[locale], { begin, end: clockTime(returnedAt), result });
}
