import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FormattedText } from "@/components/ui/formatted-text";
import { Link } from "@/lib/i18n/routing";
import type { LearnerReport } from "@/lib/wire/classrooms";
import { AttemptTable } from "./attempt-table";
import { Level, NoLevel } from "./level";

/** One learner: how far in each lesson, each quiz attempt, and what the answers show. */
export function LearnerReportView({
  classroom,
  report,
  now,
}: {
  readonly classroom: string;
  readonly report: LearnerReport;
  readonly now: Date;
}) {
  const t = useTranslations("teach");
  const format = useFormatter();
  const locale = useLocale();
  const { learner, joinedAt, lastSeenAt, lessons, attempts, beliefs } = report;
  const base = `/teach/${classroom}/learners/${learner.id}`;

  return (
    <div className="mt-8 grid gap-10">
      <div>
        <h2 className="text-h2 break-words">{learner.name || t("noName")}</h2>
        <p className="mt-1 text-ink-2">
          {t("learner.joined", { date: format.dateTime(joinedAt, { dateStyle: "medium" }) })}
          {" · "}
          {lastSeenAt ? t("learner.seen", { when: format.relativeTime(lastSeenAt, now) }) : t("learner.neverSeen")}
        </p>
      </div>

      <Part id="beliefs" title={t("learner.beliefs")}>
        {beliefs.length === 0 && <p className="mt-2 text-ink-2">{t("learner.noBeliefs")}</p>}
        <ul className="mt-2 max-w-[860px]">
          {beliefs.map(({ id, claim, truth, lesson }) => (
            <li key={id} className="grid grid-cols-[44px_minmax(0,1fr)] border-rule border-b py-2.5">
              <span className="font-mono text-ink-3 text-micro leading-[22px]">{id}</span>
              <div>
                <p className="font-quote text-[17px] leading-[26px]">
                  <FormattedText text={claim[locale]} />
                </p>
                <p className="mt-1 text-ink-2 text-small">
                  <FormattedText text={truth[locale]} />{" "}
                  {lesson && (
                    <Link href={`/learn/${lesson.course}/${lesson.id}`}>
                      {t("beliefs.lesson", { number: lesson.number, title: lesson.title[locale] })}
                    </Link>
                  )}
                </p>
              </div>
            </li>
          ))}
        </ul>
      </Part>

      <Part id="lessons" title={t("learner.lessons")}>
        <ul className="mt-2 max-w-[860px]">
          {lessons.map(({ lesson, answered, exercises, startedAt, completedAt }) => (
            <li key={lesson.id} className="grid grid-cols-[28px_minmax(0,1fr)] gap-y-1 border-rule border-b py-2.5">
              {startedAt || answered > 0 ? (
                <Level level={exercises === 0 ? 0 : answered / exercises} isDone={completedAt !== null} />
              ) : (
                <NoLevel />
              )}
              <div className="flex flex-wrap items-baseline justify-between gap-x-6">
                <span>
                  {lesson.number} {lesson.title[locale]}
                </span>
                {answered > 0 && (
                  <Link
                    href={`${base}/practice/${lesson.id}`}
                    aria-label={t("learner.showOf", { title: lesson.title[locale] })}
                    className="inline-block min-h-6"
                  >
                    {t("learner.show")}
                  </Link>
                )}
                <span className="w-full text-ink-2 text-small">
                  {t("learner.exercisesOf", { answered, all: exercises })}
                  {" · "}
                  {completedAt
                    ? t("learner.finished", { date: format.dateTime(completedAt, { dateStyle: "medium" }) })
                    : t("learner.notFinished")}
                </span>
              </div>
            </li>
          ))}
        </ul>
      </Part>

      <Part id="attempts" title={t("learner.attempts")}>
        {attempts.length === 0 ? (
          <p className="mt-2 text-ink-2">{t("learner.noAttempts")}</p>
        ) : (
          <AttemptTable base={base} attempts={attempts} />
        )}
      </Part>
    </div>
  );
}

function Part({ id, title, children }: { readonly id: string; readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="min-w-0">
      <h3 id={id} className="starts text-h3">
        {title}
      </h3>
      {children}
    </section>
  );
}
