import { useTranslations } from "next-intl";
import type { Course } from "@/lib/content/load";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/routing";

/** The lessons of the course beside a lesson, on screens that have room for it. */
export function LessonList({
  course,
  current,
  locale,
}: {
  readonly course: Course;
  readonly current: string;
  readonly locale: Locale;
}) {
  const t = useTranslations("lesson");
  return (
    <nav aria-labelledby="lesson-list" className="sticky top-6 hidden self-start text-[14px] leading-5 xl:block">
      <p id="lesson-list" className="starts font-semibold">
        {t("contents")}
      </p>
      <ol className="mt-2">
        {course.lessons.map((lesson) => (
          <li key={lesson.id}>
            <Link
              href={`/learn/${course.slug}/${lesson.id}`}
              aria-current={lesson.id === current ? "page" : undefined}
              className="flex min-h-8 gap-2.5 py-1.5 text-ink-2 no-underline hover:underline aria-[current]:font-semibold aria-[current]:text-ink"
            >
              <span className="w-4 flex-none font-mono text-[12.5px] text-ink-3">{lesson.number}</span>
              {lesson.title[locale]}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
