"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Suspense, useId } from "react";
import { FormattedText } from "@/components/ui/formatted-text";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/routing";
import type { ReviewedQuestion } from "@/lib/wire/attempts";
import { QuestionResult, Remark } from "@/question-types/result";
import { questionViewOf } from "@/question-types/views";

/** A source, ready to be linked. */
export interface LinkedSource {
  readonly id: string;
  readonly label: string;
  readonly href: string;
}

/** One question of a submitted attempt: what was answered, what is right, and why. */
export function ReviewItem({
  item,
  sources,
  locale,
}: {
  readonly item: ReviewedQuestion;
  readonly sources: readonly LinkedSource[];
  readonly locale: Locale;
}) {
  const t = useTranslations("quiz.review");
  const format = useFormatter();
  const name = useId();
  const { question, position, answer, answered, key, score, explanation, reveal, lesson, misconceptions } = item;
  const View = questionViewOf(question);

  return (
    <li
      id={`question-${position}`}
      className="grid scroll-mt-4 gap-x-3 border-ink border-t py-4 sm:grid-cols-[44px_minmax(0,1fr)]"
    >
      <div className="pt-1 font-mono text-[14px] text-ink-3">{position}</div>
      <div className="min-w-0 pb-4">
        <div className="flex justify-between gap-4">
          <h2 className="sr-only">{t("question", { number: position })}</h2>
        </div>
        <Suspense fallback={<p className="text-ink-3">{t("loading")}</p>}>
          <View
            name={name}
            locale={locale}
            prompt={question.prompt}
            response={answer}
            onChange={ignore}
            revealed={reveal}
            disabled
            result={{ key, score }}
          />
        </Suspense>
        {answered ? (
          <QuestionResult score={score} explanation={explanation} locale={locale} />
        ) : (
          <>
            <p className="mt-4 font-semibold text-[15.5px]">{t("notAnswered")}</p>
            <Remark verdict="wrong">
              <FormattedText text={explanation.wrong[locale]} />
            </Remark>
          </>
        )}
        <p className="mt-3 text-ink-2 text-small">
          {t("points", { points: format.number(score.fraction, { maximumFractionDigits: 2 }) })}
        </p>
        {misconceptions.map(({ id, claim, truth }) => (
          <div key={id} className="mt-4 max-w-[60ch] border-rule-strong border-l pl-4">
            <p className="font-semibold text-ink-2 text-small">{t("often")}</p>
            <p className="mt-1 font-quote text-[17px] text-ink-2 leading-[27px]">
              <FormattedText text={claim[locale]} />
            </p>
            <p className="mt-1">
              <FormattedText text={truth[locale]} />
            </p>
          </div>
        ))}
        {(sources.length > 0 || lesson) && (
          <ul className="mt-4 flex flex-wrap gap-x-4 gap-y-1 text-ink-2 text-small">
            {lesson && (
              <li>
                <Link href={`/learn/${lesson.course}/${lesson.id}`}>
                  {t("lesson", { lesson: lesson.title[locale] })}
                </Link>
              </li>
            )}
            {sources.map(({ id, label, href }) => (
              <li key={id}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

function ignore(): void {}
