import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { findLesson, type Quiz } from "@/lib/content/load";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/routing";

/** What a quiz asks and what passes it. */
export function QuizRules({
  quiz,
  used,
  locale,
}: {
  readonly quiz: Quiz;
  readonly used: number;
  readonly locale: Locale;
}) {
  const t = useTranslations("quiz.rules");
  const format = useFormatter();
  const pool = quiz.pool.reduce((sum, { questionIds }) => sum + questionIds.length, 0);
  const lesson = quiz.lessonId === null ? null : findLesson(quiz.course, quiz.lessonId);
  return (
    <dl className="starts grid max-w-(--measure) gap-x-8 sm:grid-cols-[8rem_minmax(0,1fr)]">
      <Rule name={t("questions")}>{t("drawn", { draw: Math.min(quiz.draw, pool), pool })}</Rule>
      <Rule name={t("pass")}>{t("mark", { mark: format.number(quiz.passMark, { style: "percent" }) })}</Rule>
      <Rule name={t("attempts")}>{t("used", { used, max: quiz.maxAttempts })}</Rule>
      <Rule name={t("time")}>{t("noLimit")}</Rule>
      <Rule name={t("lesson")}>
        {lesson ? <Link href={`/learn/${quiz.course}/${lesson.id}`}>{lesson.title[locale]}</Link> : t("allLessons")}
      </Rule>
    </dl>
  );
}

function Rule({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="grid py-1.5 sm:col-span-2 sm:grid-cols-subgrid">
      <dt className="text-ink-2">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
