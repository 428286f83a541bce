import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { LearnerPracticeReport } from "@/lib/wire/classrooms";
import { LearnerAnswers } from "./learner-answers";

/** What a learner answered last to each exercise of a lesson. */
export function LearnerPractice({
  classroom,
  report,
}: {
  readonly classroom: string;
  readonly report: LearnerPracticeReport;
}) {
  const t = useTranslations("teach.learner");
  const format = useFormatter();
  const locale = useLocale();
  const { learner, lesson, answers } = report;
  const noteOf = ({ answeredAt, times }: (typeof answers)[number]) =>
    `${format.dateTime(answeredAt, { dateStyle: "medium" })} · ${t("times", { count: times })}`;

  return (
    <LearnerAnswers
      classroom={classroom}
      learner={learner}
      title={t("practiceOf", { number: lesson.number })}
      lead={lesson.title[locale]}
      questions={answers}
      notes={Object.fromEntries(answers.map((answer) => [answer.id, noteOf(answer)]))}
    />
  );
}
