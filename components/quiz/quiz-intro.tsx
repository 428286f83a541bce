import { useTranslations } from "next-intl";
import type { Quiz } from "@/lib/content/load";
import type { Locale } from "@/lib/i18n/locales";
import { AttemptHistory, type PastAttempt } from "./attempt-history";
import { QuizRules } from "./quiz-rules";
import { StartButton } from "./start-button";

/** The page before and between attempts: the rules, what was reached so far, and the way in. */
export function QuizIntro({
  quiz,
  attempts,
  locale,
}: {
  readonly quiz: Quiz;
  /** Newest first. */
  readonly attempts: readonly PastAttempt[];
  readonly locale: Locale;
}) {
  const t = useTranslations("quiz.start");
  const [last] = attempts;
  const isOpen = last !== undefined && last.submittedAt === null;
  const isOver = !isOpen && attempts.length >= quiz.maxAttempts;

  return (
    <div className="wrap pt-6 pb-16">
      <h1 className="mb-6 text-h1">{quiz.title[locale]}</h1>
      <QuizRules quiz={quiz} used={attempts.length} locale={locale} />
      <div className="mt-8">
        {isOver ? (
          <p>{t("noneLeft")}</p>
        ) : (
          <StartButton
            quizId={quiz.id}
            label={isOpen ? t("resume", { number: last.number }) : t(attempts.length > 0 ? "again" : "first")}
          />
        )}
        <p className="mt-4 max-w-[56ch] text-ink-2 text-small">{t("promise")}</p>
      </div>
      {attempts.length > 0 && <AttemptHistory quizId={quiz.id} attempts={attempts} />}
    </div>
  );
}
