import { useTranslations } from "next-intl";
import { FormattedText } from "@/components/ui/formatted-text";
import type { Course, Lesson } from "@/lib/content/load";
import type { Locale } from "@/lib/i18n/locales";

/** Where the reader is, the title, and what they will be able to do. */
export function LessonHeader({
  course,
  lesson,
  locale,
}: {
  readonly course: Course;
  readonly lesson: Lesson;
  readonly locale: Locale;
}) {
  const t = useTranslations("lesson");
  return (
    <header className="mb-10">
      <p className="starts flex flex-wrap gap-x-5 text-ink-2">
        <span>{t("number", { number: lesson.number, count: course.lessons.length })}</span>
        <span>{t("minutes", { minutes: lesson.minutes })}</span>
      </p>
      <h1 className="mt-6 text-h1">{lesson.title[locale]}</h1>
      <p className="mt-4 max-w-(--measure) text-pretty font-serif text-ink-2 text-lead">{lesson.summary[locale]}</p>
      <div className="mt-6 max-w-(--measure) border-rule border-t pt-3 text-ink-2">
        <h2 className="font-semibold text-ink text-ui">{t("objectives")}</h2>
        <ul className="mt-1 list-disc pl-5">
          {lesson.objectives[locale].map((objective) => (
            <li key={objective} className="mt-1">
              <FormattedText text={objective} />
            </li>
          ))}
        </ul>
      </div>
    </header>
  );
}
