import { useFormatter, useTranslations } from "next-intl";
import { LocalTime } from "@/components/ui/local-time";
import { parseSource, sourceHref } from "@/lib/content/sources";
import { verdictOf } from "@/lib/grading/verdict";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/routing";
import type { AttemptReview as Review, ReviewedQuestion } from "@/lib/wire/attempts";
import { Mark } from "@/question-types/result";
import { type LinkedSource, ReviewItem } from "./review-item";

/** A submitted attempt: how it went, every question with its reasons, and what to do next. */
export function AttemptReview({
  review,
  title,
  locale,
}: {
  readonly review: Review;
  readonly title: string;
  readonly locale: Locale;
}) {
  const t = useTranslations("quiz.review");
  const format = useFormatter();
  const percent = (fraction: number) => format.number(fraction, { style: "percent", maximumFractionDigits: 0 });
  const { questions, fraction, passed, passMark, submittedAt } = review;
  const verdicts = questions.map(({ score }) => verdictOf(score.fraction));
  const countOf = (verdict: string) => verdicts.filter((each) => each === verdict).length;
  const unanswered = questions.filter(({ answered }) => !answered).length;

  return (
    <div className="wrap grid gap-x-18 gap-y-10 pt-4 pb-16 lg:grid-cols-[minmax(0,1fr)_20.5rem]">
      <div className="min-w-0">
        <p className="text-ink-2 text-small">{title}</p>
        <h1 className="mt-1 text-h1">
          {t("counts", { right: countOf("right"), partly: countOf("partly"), wrong: countOf("wrong") })}
        </h1>
        <p className="mt-2 max-w-[58ch] text-[18px] text-ink-2 leading-7">
          {t("score", { score: percent(fraction), passed: passed ? "yes" : "no", mark: percent(passMark) })}{" "}
          {unanswered > 0 && t("unanswered", { count: unanswered })}
        </p>
        <p className="mt-1 text-ink-3 text-small">
          {t.rich("submitted", { time: () => <LocalTime at={submittedAt} style="date" /> })}
        </p>
        <ol className="mt-6">
          {questions.map((item) => (
            <ReviewItem key={item.id} item={item} sources={linked(item, locale)} locale={locale} />
          ))}
        </ol>
      </div>
      <aside className="space-y-9">
        <nav aria-labelledby="map" className="starts">
          <h2 id="map" className="text-base">
            {t("map")}
          </h2>
          <ol className="mt-2">
            {questions.map(({ id, position }, index) => (
              <li key={id} className="border-rule border-b">
                <a
                  href={`#question-${position}`}
                  className="flex min-h-9 items-center gap-3 no-underline hover:underline"
                >
                  <Mark verdict={verdicts[index] ?? "wrong"} />
                  {t("question", { number: position })}
                  <span className="sr-only">{t(`verdict.${verdicts[index] ?? "wrong"}`)}</span>
                </a>
              </li>
            ))}
          </ol>
        </nav>
        <section aria-labelledby="next" className="starts">
          <h2 id="next" className="text-base">
            {t("next")}
          </h2>
          <WhatNext questions={questions} quizId={review.quizId} locale={locale} />
        </section>
      </aside>
    </div>
  );
}

/** The lessons of what was not fully right, the one with most mistakes first. */
function WhatNext({
  questions,
  quizId,
  locale,
}: {
  readonly questions: readonly ReviewedQuestion[];
  readonly quizId: string;
  readonly locale: Locale;
}) {
  const t = useTranslations("quiz.review");
  const missed = questions.filter(({ score }) => verdictOf(score.fraction) !== "right");
  const lessons = new Map(missed.flatMap(({ lesson }) => (lesson ? [[lesson.id, lesson] as const] : [])));
  const mistakes = (id: string) => missed.filter(({ lesson }) => lesson?.id === id).length;
  const sorted = [...lessons.values()].sort((one, other) => mistakes(other.id) - mistakes(one.id));

  return (
    <ul className="mt-2">
      {sorted.length === 0 && <li className="border-rule border-b py-2">{t("allRight")}</li>}
      {sorted.map(({ course, id, title }) => (
        <li key={id} className="border-rule border-b py-2">
          <Link href={`/learn/${course}/${id}`}>{t("readAgain", { lesson: title[locale] })}</Link>
        </li>
      ))}
      <li className="border-rule border-b py-2">
        <Link href={`/quiz/${quizId}`}>{t("toQuiz")}</Link>
      </li>
    </ul>
  );
}

function linked({ sources }: ReviewedQuestion, locale: Locale): readonly LinkedSource[] {
  return sources.flatMap((id) => {
    const source = parseSource(id);
    return source ? [{ id, label: source.label[locale], href: sourceHref(source, locale) }] : [];
  });
}
