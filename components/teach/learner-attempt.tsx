import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { LearnerAttemptReport } from "@/lib/wire/classrooms";
import { LearnerAnswers } from "./learner-answers";

/** One submitted attempt of a learner. */
export function LearnerAttempt({
  classroom,
  report,
}: {
  readonly classroom: string;
  readonly report: LearnerAttemptReport;
}) {
  const t = useTranslations("teach.learner");
  const format = useFormatter();
  const locale = useLocale();
  const { learner, quiz, review } = report;
  const submittedAt = new Date(review.submittedAt);
  const minutes = Math.floor((submittedAt.getTime() - new Date(review.startedAt).getTime()) / 60_000);
  const lead = [
    format.number(review.fraction, { style: "percent", maximumFractionDigits: 0 }),
    t(review.passed ? "passed" : "notPassed"),
    t("minutes", { minutes }),
    format.dateTime(submittedAt, { dateStyle: "medium" }),
  ].join(" · ");

  return (
    <LearnerAnswers
      classroom={classroom}
      learner={learner}
      title={t("attemptOf", { quiz: quiz[locale], number: review.number })}
      lead={lead}
      questions={review.questions}
    />
  );
}
