"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { Link } from "@/lib/i18n/routing";
import type { ReviewProgress as Progress } from "@/lib/wire/interview";
import { countByDay, dayOf, dueByDay } from "./calendar-days";
import { DayBars } from "./day-bars";
import { LevelTable } from "./level-table";
import type { PracticeQuestion } from "./practice-question";
import { RankedQuestions } from "./ranked-questions";
import { useDeck } from "./use-deck";
import { readerTimeZone } from "./use-due-words";

const PAST_DAYS = 14;
const NEXT_DAYS = 7;

/** What the reader's own reviews tell: when they practised, what they named, what is weak, what comes next. */
export function ReviewProgress({ questions }: { readonly questions: readonly PracticeQuestion[] }) {
  const t = useTranslations("interview");
  const { deck, reload } = useDeck<Progress>("/api/interview/progress");

  return (
    <div aria-live="polite" className="mt-8 min-h-40">
      {deck.type === "loading" ? <p className="text-ink-3">{t("now.loading")}</p> : null}
      {deck.type === "unreachable" ? (
        <>
          <p className="border-no border-l-4 pl-4">{t("now.unreachable")}</p>
          <button type="button" className="button mt-3" onClick={reload}>
            {t("now.reload")}
          </button>
        </>
      ) : null}
      {deck.type === "ready" ? <Told progress={deck.value} questions={questions} /> : null}
    </div>
  );
}

function Told({
  progress,
  questions,
}: {
  readonly progress: Progress;
  readonly questions: readonly PracticeQuestion[];
}) {
  const t = useTranslations("interview.progress");
  const { now, standings, recent, levels } = progress;
  const [first] = questions;
  if (Object.keys(standings).length === 0) {
    return (
      <>
        <p className="text-lead">{t("none")}</p>
        {first ? (
          <Link href={`/interview/${first.id}`} className="button mt-4" data-variant="primary">
            {t("start")}
          </Link>
        ) : null}
      </>
    );
  }

  const zone = { now, timeZone: readerTimeZone() };
  const today = dayOf(now, zone.timeZone);
  const past = countByDay(recent, { ...zone, first: 1 - PAST_DAYS, last: 0 });
  const next = dueByDay(
    Object.values(standings).map(({ due }) => due),
    { ...zone, days: NEXT_DAYS },
  );
  const sum = (days: readonly { readonly count: number }[]) => days.reduce((total, { count }) => total + count, 0);
  const met = questions
    .filter(({ id }) => standings[id])
    .sort((one, other) => (standings[one.id]?.memory ?? 0) - (standings[other.id]?.memory ?? 0));
  // Each question stands in one of the two lists.
  const half = Math.min(5, Math.ceil(met.length / 2));

  return (
    <div className="grid gap-x-14 gap-y-12 lg:grid-cols-2">
      <Part title={t("perDay")} about={t("perDayAbout", { count: sum(past) })}>
        <DayBars days={past} heading={t("reviews")} emphasis={today} />
      </Part>
      <Part title={t("forecast")} about={t("forecastAbout", { count: sum(next) })}>
        <DayBars days={next} heading={t("due")} emphasis={today} />
      </Part>
      <Part title={t("levels")} about={t("levelsAbout")}>
        <LevelTable levels={levels} />
      </Part>
      <div className="grid content-start gap-y-12">
        <Part title={t("weakest")}>
          <RankedQuestions questions={met.slice(0, half)} progress={progress} />
        </Part>
        {met.length > half ? (
          <Part title={t("strongest")}>
            <RankedQuestions questions={met.slice(half).slice(-5).reverse()} progress={progress} />
          </Part>
        ) : null}
      </div>
    </div>
  );
}

function Part({
  title,
  about,
  children,
}: {
  readonly title: string;
  readonly about?: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="starts min-w-0">
      <h2 id={id} className="text-h3">
        {title}
      </h2>
      {about ? <p className="text-ink-2 text-small">{about}</p> : null}
      {children}
    </section>
  );
}
