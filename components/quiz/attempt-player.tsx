"use client";

import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { Locale } from "@/lib/i18n/locales";
import type { AttemptSheet } from "@/lib/wire/attempts";
import { loadQuestionView } from "@/question-types/views";
import { answerStateOf } from "./answer-state";
import { AttemptQuestion } from "./attempt-question";
import { QuestionMap } from "./question-map";
import { SaveStatus, SaveTrouble } from "./save-status";
import { SubmitDialog } from "./submit-dialog";
import { useAttempt } from "./use-attempt";
import { useMarked } from "./use-marked";
import { useSubmit } from "./use-submit";

/** An open attempt: one question at a time, each with an address of its own, saved as it is answered. */
export function AttemptPlayer({
  sheet,
  title,
  locale,
}: {
  readonly sheet: AttemptSheet;
  readonly title: string;
  readonly locale: Locale;
}) {
  const t = useTranslations("quiz");
  const { questions, queue, savedAt, notice, answer, commit, flush, dismiss } = useAttempt(sheet);
  useAllViews(sheet);
  const { marked, toggle } = useMarked(sheet.id);
  const reviewHref = `/quiz/${sheet.quizId}/attempt/${sheet.id}/review`;
  const { isSubmitting, problem, submit } = useSubmit(sheet.id, reviewHref, flush);
  const [isAsking, setIsAsking] = useState(false);
  const { number, go: goTo } = useQuestionNumber(sheet);
  const heading = useFocusOnChange(number);
  const hasJumped = useRef(false);
  const go = (next: number) => {
    dismiss();
    goTo(next);
  };

  const states = questions.map(answerStateOf);
  const done = states.filter((state) => state === "answered").length;
  const count = questions.length;
  const question = questions[number - 1];
  const numberOf = (id: string) => questions.findIndex((each) => each.id === id) + 1;
  const isClosed = queue.stopped !== null || isSubmitting;

  return (
    <div className="wrap pt-2 pb-16">
      <h1 className="text-ink-2 text-small">{title}</h1>
      <Progress done={done} count={count} label={t("attempt.answered", { done, count })} />
      <div className="mt-2.5 flex flex-wrap items-center justify-between gap-x-8 gap-y-2">
        <QuestionMap states={states} marked={marked} current={number} onGo={go} />
        <SaveStatus queue={queue} savedAt={savedAt} />
      </div>
      <SaveTrouble queue={queue} reviewHref={reviewHref} />
      <p role="status" className={notice ? "mt-3 max-w-[70ch] border-ink border-l-2 pl-4 text-[15px]" : ""}>
        {notice && t(`save.${notice.kind}`, { number: numberOf(notice.questionId) })}
      </p>
      <div className="mt-9 grid gap-x-24 gap-y-12 lg:grid-cols-[minmax(0,640px)_minmax(0,18rem)] lg:justify-between">
        <div className="min-w-0">
          <h2 ref={heading} tabIndex={-1} className="font-normal text-[14.5px] text-ink-2">
            {t("attempt.question", { number, count })}
          </h2>
          {question && (
            <AttemptQuestion
              key={question.id}
              question={question}
              locale={locale}
              disabled={isClosed}
              onAnswer={(value) => answer(question.id, value)}
              onCommit={(value) => commit(question.id, value)}
            />
          )}
          <div className="mt-7 flex flex-wrap items-center gap-3">
            {number > 1 && (
              <button
                type="button"
                className="button"
                aria-label={t("attempt.previousLabel", { number: number - 1 })}
                onClick={() => go(number - 1)}
              >
                <svg aria-hidden="true" viewBox="0 0 16 16" className="size-4 fill-none stroke-current stroke-[1.5]">
                  <path d="M11 3L5 8l6 5z" />
                </svg>
                {number - 1}
              </button>
            )}
            <button
              type="button"
              className="button"
              data-variant="quiet"
              aria-pressed={marked.has(number)}
              onClick={() => toggle(number)}
            >
              {marked.has(number) ? t("attempt.marked") : t("attempt.mark")}
            </button>
            <button
              type="button"
              className="button order-first w-full sm:order-none sm:ml-auto sm:w-auto"
              data-variant={question?.staged && !question.staged.complete ? undefined : "primary"}
              onClick={() => (number < count ? go(number + 1) : setIsAsking(true))}
            >
              {number < count ? t("attempt.next") : t("attempt.toSubmit")}
            </button>
          </div>
          <p className="mt-6 max-w-[56ch] text-ink-2 text-small">{t("attempt.kept")}</p>
        </div>
        <aside className="starts h-fit">
          <h2 className="text-base">{t("attempt.yours")}</h2>
          <p className="mt-1 text-ink-2">{t("attempt.answered", { done, count })}</p>
          {number < count && (
            <button type="button" className="button mt-4" onClick={() => setIsAsking(true)}>
              {t("attempt.toSubmit")}
            </button>
          )}
        </aside>
      </div>
      <SubmitDialog
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        states={states}
        isSubmitting={isSubmitting}
        problem={problem}
        onSubmit={submit}
        onGo={(open) => {
          hasJumped.current = true;
          setIsAsking(false);
          go(open);
        }}
        onClosed={(event) => {
          if (!hasJumped.current) return;
          hasJumped.current = false;
          event.preventDefault();
          heading.current?.focus();
        }}
      />
    </div>
  );
}

function Progress({ done, count, label }: { readonly done: number; readonly count: number; readonly label: string }) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox="0 0 1000 10"
      preserveAspectRatio="none"
      className="mt-2 block h-2.5 w-full"
    >
      <path d="M0 5H1000" className="stroke-rule" strokeWidth="2" />
      {done > 0 && <path d={`M0 5H${(1000 * done) / count}`} className="stroke-ink" strokeWidth="4" />}
    </svg>
  );
}

/** The question in the address; without one, the first that is not answered. */
function useQuestionNumber({ questions }: AttemptSheet) {
  const asked = Number(useSearchParams().get("q"));
  const [first] = useState(() => {
    const open = questions.findIndex((question) => answerStateOf(question) !== "answered");
    return open < 0 ? 1 : open + 1;
  });
  const isThere = Number.isInteger(asked) && asked >= 1 && asked <= questions.length;
  return {
    number: isThere ? asked : first,
    go: (number: number) => history.pushState(null, "", `?q=${number}`),
  };
}

/** Moves the focus to the heading when another question comes, so that the keyboard and a screen reader start there. */
function useFocusOnChange(number: number) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(number);
  useEffect(() => {
    if (before.current !== number) heading.current?.focus();
    before.current = number;
  }, [number]);
  return heading;
}

/** Loads what shows the questions to come while there is a connection; one that drops must not keep them away. */
function useAllViews(sheet: AttemptSheet): void {
  useEffect(() => {
    const types = new Set(sheet.questions.map(({ question }) => question.type));
    // One that fails now is loaded again when its question is shown.
    for (const type of types) loadQuestionView(type).catch(() => {});
  }, [sheet]);
}
