"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { FormattedText } from "@/components/ui/formatted-text";
import { OnceRunning } from "@/components/ui/once-running";
import type { Locale } from "@/lib/i18n/locales";
import type { PublicQuestion } from "@/question-types/define";
import { useExerciseState } from "./exercise-states";
import { useOpening } from "./use-opening";

/** A question outside any quiz. Closed, it is its text and costs the page nothing; it opens when the reader gets near. */
export function Exercise(props: {
  /** As the page shows it to everybody. */
  readonly question: PublicQuestion;
  /** The question's text in the reader's language. */
  readonly text: string;
  /** Whether the server can make another one of its kind. */
  readonly hasVariants: boolean;
  readonly locale: Locale;
  /** Where the exercise stands alone; null where it does already. */
  readonly address: string | null;
}) {
  const { question, text, hasVariants, locale, address } = props;
  const t = useTranslations("exercise");
  const frame = useRef<HTMLElement>(null);
  const { saved } = useExerciseState(question.id);
  const { Open, isLoading, hasFailed, isAskedFor, open } = useOpening(frame, question.type, address === null);

  return (
    <section
      ref={frame}
      id={`exercise-${question.id}`}
      aria-label={t("title")}
      className="exercise scroll-mt-4 border-t-[2.5px] border-b border-ink pt-3 pb-5 font-sans text-ui"
      data-exercise={question.id}
      data-open={Open !== null}
    >
      {Open ? (
        <Open question={question} hasVariants={hasVariants} locale={locale} address={address} takesFocus={isAskedFor} />
      ) : (
        <>
          <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 text-ink-2 text-small">
            <h3 className="!m-0 !text-[15px] !leading-6 text-ink">{t("title")}</h3>
            {saved?.graded && <span>{t("kept")}</span>}
          </div>
          <p className="max-w-(--measure)">
            <FormattedText text={text} />
          </p>
          <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
            <OnceRunning>
              <button type="button" className="button" data-variant="quiet" aria-disabled={isLoading} onClick={open}>
                {t("open")}
              </button>
            </OnceRunning>
            <p role="status" className="text-[14.5px] text-ink-2">
              {isLoading && t("loading")}
              {hasFailed && t("notLoaded")}
            </p>
          </div>
        </>
      )}
    </section>
  );
}
