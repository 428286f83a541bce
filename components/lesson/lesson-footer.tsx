import { ArrowLeft, ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Course, Lesson, Quiz } from "@/lib/content/load";
import { parseSource, sourceHref } from "@/lib/content/sources";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/routing";

/** What comes after the text: the quiz, the sources, the neighbours. */
export function LessonFooter({
  course,
  lesson,
  locale,
}: {
  readonly course: Course;
  readonly lesson: Lesson;
  readonly locale: Locale;
}) {
  const t = useTranslations("lesson");
  const place = course.lessons.indexOf(lesson);
  const previous = course.lessons[place - 1];
  const next = course.lessons[place + 1];
  return (
    <footer className="mt-14 max-w-(--measure)">
      {lesson.quiz ? <QuizDoor quiz={lesson.quiz} word="quiz" /> : null}
      {!next && course.final ? <QuizDoor quiz={course.final} word="final" /> : null}
      <section className="mt-12" aria-labelledby="sources">
        <h2 id="sources" className="starts text-h3">
          {t("sources")}
        </h2>
        <ul className="mt-2 text-ink-2 text-small sm:columns-2">
          {lesson.sources.map((id) => {
            const source = parseSource(id);
            if (!source) throw new Error(`No source is called "${id}"`);
            return (
              <li key={id} className="break-inside-avoid py-1">
                <a href={sourceHref(source, locale)}>{source.label[locale]}</a>
              </li>
            );
          })}
        </ul>
      </section>
      <nav
        aria-label={t("neighbours")}
        className="mt-12 flex flex-wrap justify-between gap-x-8 border-rule border-t pt-3 font-semibold"
      >
        {previous ? (
          <Link href={`/learn/${course.slug}/${previous.id}`} className="go">
            <ArrowLeft aria-hidden="true" size={16} />
            <span>
              {previous.number} {previous.title[locale]}
            </span>
          </Link>
        ) : null}
        {next ? (
          <Link href={`/learn/${course.slug}/${next.id}`} className="go ml-auto">
            <span>
              {next.number} {next.title[locale]}
            </span>
            <ArrowRight aria-hidden="true" size={16} />
          </Link>
        ) : null}
      </nav>
    </footer>
  );
}

function QuizDoor({ quiz, word }: { readonly quiz: Quiz; readonly word: "quiz" | "final" }) {
  const t = useTranslations(`lesson.${word}`);
  const pool = quiz.pool.reduce((sum, { questionIds }) => sum + questionIds.length, 0);
  return (
    <section className="mt-10" aria-labelledby={`${quiz.id}-door`}>
      <h2 id={`${quiz.id}-door`} className="starts text-h2">
        {t("title")}
      </h2>
      <p className="mt-1 mb-4 text-ink-2">
        {t("about", {
          draw: quiz.draw,
          pool,
          attempts: quiz.maxAttempts,
          pass: `${Math.round(quiz.passMark * 100)} %`,
        })}
      </p>
      <Link href={`/quiz/${quiz.id}`} className="button" data-variant="primary">
        {t("open")}
      </Link>
    </section>
  );
}
