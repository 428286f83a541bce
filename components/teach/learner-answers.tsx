import { useLocale, useTranslations } from "next-intl";
import { ReviewItem } from "@/components/quiz/review-item";
import { Link } from "@/lib/i18n/routing";
import type { ReviewedQuestion } from "@/lib/wire/attempts";
import type { LearnerName } from "@/lib/wire/classrooms";

/** Answers of one learner, question by question, as the learner sees them in their own review. */
export function LearnerAnswers({
  classroom,
  learner,
  title,
  lead,
  questions,
  notes = {},
}: {
  readonly classroom: string;
  readonly learner: LearnerName;
  readonly title: string;
  readonly lead: string;
  readonly questions: readonly ReviewedQuestion[];
  /** What is said above a question, by its id. */
  readonly notes?: Readonly<Record<string, string>>;
}) {
  const t = useTranslations("teach");
  const locale = useLocale();
  return (
    <section aria-labelledby="answers" className="mt-8 max-w-[860px]">
      <p>
        <Link href={`/teach/${classroom}/learners/${learner.id}`} className="inline-block min-h-6">
          ← {learner.name || t("noName")}
        </Link>
      </p>
      <h2 id="answers" className="mt-3 text-h2">
        {title}
      </h2>
      <p className="mt-1">{lead}</p>
      <p className="mt-1 text-ink-2 text-small">{t("learner.asSeen")}</p>
      {questions.length === 0 && <p className="mt-6">{t("learner.noPractice")}</p>}
      {questions.map((item) => (
        <div key={item.id} className="mt-6">
          {notes[item.id] && <p className="mb-2 text-ink-2 text-small">{notes[item.id]}</p>}
          <ol start={item.position}>
            <ReviewItem item={item} sources={[]} locale={locale} />
          </ol>
        </div>
      ))}
    </section>
  );
}
