"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Link } from "@/lib/i18n/routing";
import type { Deck } from "@/lib/wire/interview";
import type { PracticeQuestion } from "./practice-question";
import { endSitting } from "./sitting";
import { SpokenText } from "./spoken-text";
import type { Rated } from "./use-answering";
import { useDueWords } from "./use-due-words";

/** What was answered in one sitting, when each comes back, and what to read. Takes the focus when it appears. */
export function PracticeSummary({
  done,
  waiting,
  deck,
  questions,
  onGoOn,
}: {
  readonly done: readonly Rated[];
  /** Questions that are still due when the learner stopped before the end. */
  readonly waiting: number;
  readonly deck: Deck;
  readonly questions: readonly PracticeQuestion[];
  readonly onGoOn: () => void;
}) {
  const t = useTranslations("interview");
  const dueWords = useDueWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (done.length > 0) heading.current?.focus();
    if (waiting === 0) endSitting();
  }, [done.length, waiting]);
  const soonest = Object.values(deck.standings)
    .map(({ due }) => due)
    .sort()[0];
  const lessons = lessonsOf(done.filter(({ rating }) => rating === 1));

  function lessonsOf(rated: readonly Rated[]) {
    const found = rated.flatMap(({ questionId }) => questions.find(({ id }) => id === questionId)?.lesson ?? []);
    return [...new Map(found.map((lesson) => [lesson.href, lesson])).values()];
  }

  return (
    <div className="starts max-w-[800px]">
      <h1 ref={heading} tabIndex={-1} className="text-h1 outline-none">
        {done.length > 0 ? t("practice.summary", { count: done.length }) : t("practice.nothing")}
      </h1>
      {done.length === 0 && soonest ? (
        <p className="mt-2 text-ink-2 text-lead">{t("practice.nextDue", { when: dueWords(soonest, deck.now) })}</p>
      ) : null}
      {waiting > 0 ? <p className="mt-2 text-ink-2 text-lead">{t("practice.moreDue", { count: waiting })}</p> : null}
      <ul className={done.length > 0 ? "mt-6 border-ink border-t" : ""}>
        {done.map(({ questionId, rating, outcome }) => {
          const question = questions.find(({ id }) => id === questionId);
          return (
            <li
              key={questionId}
              className="grid grid-cols-[2.75rem_minmax(0,1fr)] gap-x-3 border-rule border-b py-2.5 sm:grid-cols-[2.75rem_minmax(0,1fr)_14rem]"
            >
              <span className="font-mono text-[12.5px] text-ink-3">{question?.number}</span>
              <Link href={`/interview/${questionId}`} className="no-underline hover:underline">
                <SpokenText text={question?.question ?? questionId} />
              </Link>
              <span className="col-start-2 text-ink-2 text-small sm:col-start-3">
                <span className="font-semibold text-ink">{t(`rating.${rating}`)}</span>
                <span className="ml-3">
                  {outcome
                    ? t("practice.comesBack", { when: dueWords(outcome.due, outcome.now) })
                    : t("practice.unsent")}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
      {lessons.length > 0 ? (
        <section className="mt-8" aria-labelledby="read">
          <h2 id="read" className="text-h3">
            {t("practice.read")}
          </h2>
          <ul className="mt-1">
            {lessons.map(({ href, number, title }) => (
              <li key={href} className="py-1">
                <Link href={href}>{t("lesson", { number, title })}</Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <div className="mt-8 flex flex-wrap gap-3">
        {waiting > 0 ? (
          <button type="button" className="button" data-variant="primary" onClick={onGoOn}>
            {t("practice.more")}
          </button>
        ) : null}
        <Link href="/interview" className="button">
          {t("after.list")}
        </Link>
        <Link href="/interview/progress" className="button">
          {t("now.progress")}
        </Link>
      </div>
    </div>
  );
}
