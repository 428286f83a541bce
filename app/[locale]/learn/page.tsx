import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { CourseMap } from "@/components/learn/course-map";
import { listCourses } from "@/lib/content/load";
import { alternatesFor } from "@/lib/i18n/alternates";
import { isLocale } from "@/lib/i18n/locales";

export async function generateMetadata({ params }: PageProps<"/[locale]/learn">): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "lesson.learn" });
  return { title: t("title"), description: t("lead"), alternates: alternatesFor("/learn", locale) };
}

export default async function LearnPage({ params }: PageProps<"/[locale]/learn">) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations("lesson.learn");

  return (
    <div className="wrap pt-6">
      {listCourses().map((course) => (
        <section key={course.slug} aria-labelledby={course.slug}>
          <h1 id={course.slug} className="text-h1">
            {course.title[locale]}
          </h1>
          <p className="mt-4 max-w-(--measure) text-pretty font-serif text-ink-2 text-lead">{t("lead")}</p>
          <CourseMap
            course={{
              slug: course.slug,
              final: course.final ? { id: course.final.id } : null,
              lessons: course.lessons.map(({ id, number, title, summary, minutes, exercises, quiz }) => ({
                id,
                number,
                title: title[locale],
                summary: summary[locale],
                minutes,
                exercises: exercises.length,
                quiz: quiz ? { id: quiz.id } : null,
              })),
            }}
          />
        </section>
      ))}
    </div>
  );
}
