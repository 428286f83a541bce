"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { RecordedStories, RecordedStory } from "@/lib/content/recorded-story";
import type { Locale } from "@/lib/i18n/locales";
import { punctuation } from "@/lib/i18n/punctuation";
import { newsOf } from "@/lib/kernel/report";
import type { Story } from "@/lib/kernel/story";
import { Sentence } from "../tcp/sentence";
import { SectionHeading } from "../ui/section-heading";
import { useKeptChoice } from "./kept-choice";
import { RunView } from "./run-view";
import { SocketLines } from "./socket-lines";
import { RunChoice, StoryChoice } from "./story-choice";
import { storyWords } from "./story-words";
import { afterwards, summaryOf } from "./summary";
import { type Run, useWatch } from "./use-watch";
import { kernelWords, newsWords, progress, recordingNote } from "./words";

/** Choose, let the server do it, and see what its kernel shows; or see a recording, where it cannot be watched. */
export function KernelWatch(props: {
  readonly locale: Locale;
  readonly recorded: RecordedStories;
  /** What is chosen at first, where that is not the page's to say. */
  readonly startsWith?: Story | undefined;
}) {
  const { locale, recorded, startsWith } = props;
  const [choice, setChoice] = useKeptChoice(startsWith);
  const { access, run, trouble, start, stop } = useWatch();
  const isRunning = run?.phase === "running";
  const isClosed = access === "off" || access === "no table";
  return (
    <div className="font-sans text-ui" data-kernel-watch={access ?? "asking"}>
      {isClosed && <Closed access={access} locale={locale} />}
      <StoryChoice choice={choice} locale={locale} onChange={setChoice} />
      {!isClosed && (
        <>
          <RunChoice choice={choice} locale={locale} onChange={setChoice} />
          <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
            <button
              type="button"
              className="button"
              data-variant={isRunning ? undefined : "primary"}
              aria-disabled={access === null}
              onClick={isRunning ? stop : () => access !== null && start(choice)}
            >
              {kernelWords[isRunning ? "stop" : "start"][locale]}
            </button>
            {isRunning && run.report.watch > 0 && (
              <p className="text-ink-2 tabular-nums" aria-hidden="true">
                {progress[locale](run.report.now, run.report.watch)}
              </p>
            )}
            {access === null && <p className="text-ink-2">{kernelWords.asking[locale]}</p>}
          </div>
          <Status run={run} trouble={trouble} locale={locale} />
        </>
      )}
      {run && run.report.seen.length > 0 && <Result run={run} locale={locale} />}
      <Recording
        key={`${choice.story} ${isClosed}`}
        recorded={recorded[choice.story]}
        isOpen={isClosed}
        locale={locale}
      />
    </div>
  );
}

function Closed({ access, locale }: { readonly access: "off" | "no table"; readonly locale: Locale }) {
  return (
    <p role="status" className="mb-6 max-w-(--measure) border-ink border-l-[2.5px] pl-4" data-kernel-closed="">
      {kernelWords.closed[locale]}
      {kernelWords[access === "off" ? "closedOff" : "closedNoTable"][locale]}
    </p>
  );
}

/** What happens, for those who listen and those who look. States that follow each other within a moment are told together. */
function Status(props: {
  readonly run: Run | null;
  readonly trouble: ReturnType<typeof useWatch>["trouble"];
  readonly locale: Locale;
}) {
  const { run, trouble, locale } = props;
  const errors = useTranslations("errors");
  const text = () => {
    if (trouble?.type === "unreachable") return kernelWords.unreachable[locale];
    if (trouble?.type === "failed") {
      const code = trouble.reason ?? trouble.error;
      return errors((errors.has(code as "conflict") ? code : "unexpected") as "conflict");
    }
    if (run === null) return "";
    if (run.phase === "stopped") return kernelWords.stopped[locale];
    if (run.phase === "over") return summaryOf(run.report, locale) + afterwards(run.report, locale);
    return newsWords[locale](newsOf(run.report)) || kernelWords.waiting[locale];
  };
  const told = useSettled(text());
  return (
    <p role="status" className="kernel-status">
      <Sentence text={told} />
    </p>
  );
}

const SETTLED = 350;

/** The text, once it has not changed for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), SETTLED);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

function Result({ run, locale }: { readonly run: Run; readonly locale: Locale }) {
  return (
    <section className="mt-6" data-phase={run.phase}>
      <SectionHeading className="font-semibold text-h3">
        {kernelWords.prediction[locale]}
        {punctuation[locale].colon}
        {storyWords[run.choice.story].name[locale]}
      </SectionHeading>
      <p className="mt-1 max-w-(--measure)">
        <Sentence text={storyWords[run.choice.story].lookFor[locale]} />
      </p>
      <p className="mt-1 mb-4 max-w-(--measure) text-ink-2 text-small">{kernelWords.howToRead[locale]}</p>
      <RunView report={run.report} source="kernel" locale={locale} />
      <SocketLines report={run.report} locale={locale} />
    </section>
  );
}

/** The story, or what comes nearest to it, as it was recorded between two hosts. */
function Recording(props: { readonly recorded: RecordedStory; readonly isOpen: boolean; readonly locale: Locale }) {
  const { recorded, isOpen, locale } = props;
  const { recording, story, delay, isMirrored, report } = recorded;
  return (
    <details className="tcp-details mt-8" open={isOpen} data-recording={recording}>
      <summary>
        {kernelWords.recordingTitle[locale]}
        {punctuation[locale].colon}
        {storyWords[story].name[locale]}
      </summary>
      <p className="mt-2 max-w-(--measure)">{summaryOf(report, locale)}</p>
      <p className="mt-1 mb-4 max-w-(--measure) text-ink-2 text-small">
        {recordingNote[locale](recording, delay, isMirrored)}
      </p>
      <RunView report={report} source="recorded" locale={locale} />
    </details>
  );
}
