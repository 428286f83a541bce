"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { isLocale } from "@/lib/i18n/locales";
import { AfterReview } from "./after-review";
import { AnswerForm } from "./answer-form";
import { KeyPoints } from "./key-points";
import type { PracticeQuestion } from "./practice-question";
import { QuestionHead } from "./question-head";
import { RatingGroup } from "./rating-group";
import { Revealed } from "./revealed";
import { type Rated, useAnswering } from "./use-answering";

/** One question: answered first, compared with the key points, rated. */
export function Answering({
  question,
  head,
  after,
  onRated,
  takesFocus = false,
}: {
  readonly question: PracticeQuestion;
  /** What else stands in the line above the question. */
  readonly head?: ReactNode;
  /** The way on, once it is rated. */
  readonly after: (rated: Rated) => ReactNode;
  readonly onRated?: (rated: Rated) => void;
  /** When it follows another question on the same page. */
  readonly takesFocus?: boolean;
}) {
  const t = useTranslations("interview.after");
  const locale = useLocale();
  const { draft, write, fetching, commit, revealed, ticked, tick, suggested, rate, isSaving, problem, rated, retry } =
    useAnswering(question.id, onRated);
  if (!isLocale(locale)) return null;

  return (
    <article>
      <QuestionHead question={question} takesFocus={takesFocus}>
        {head}
      </QuestionHead>
      {revealed ? (
        <Revealed question={question} locale={locale} {...revealed}>
          <KeyPoints
            points={revealed.answer.keyPoints}
            ticked={ticked}
            onTick={tick}
            locale={locale}
            disabled={isSaving || rated !== null}
          />
          {rated ? (
            <AfterReview rated={rated} onRetry={retry} isSaving={isSaving}>
              {after(rated)}
            </AfterReview>
          ) : (
            <RatingGroup answer={revealed.answer} suggested={suggested} isSaving={isSaving} onRate={rate} />
          )}
          <div role="alert">
            {problem ? <p className="mt-3 border-no border-l-4 pl-4">{t("refused", { why: problem })}</p> : null}
          </div>
        </Revealed>
      ) : (
        <AnswerForm
          draft={draft}
          onDraft={write}
          onCommit={commit}
          isFetching={fetching === "yes"}
          isUnreachable={fetching === "unreachable"}
        />
      )}
    </article>
  );
}
