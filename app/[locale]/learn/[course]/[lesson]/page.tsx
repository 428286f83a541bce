import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { LessonFooter } from "@/components/lesson/lesson-footer";
import { LessonHeader } from "@/components/lesson/lesson-header";
import { LessonList } from "@/components/lesson/lesson-list";
import { LessonProgress } from "@/components/lesson/lesson-progress";
import { LESSON_COMPONENTS } from "@/components/lesson/prose";
import { loadLessonProse } from "@/lib/content/lesson-prose";
import { findCourse, findLesson, listCourses } from "@/lib/content/load";
import { alternatesFor } from "@/lib/i18n/alternates";
import { isLocale } from "@/lib/i18n/locales";

export const dynamicParams = false;

export function generateStaticParams() {
  return listCourses().flatMap(({ slug, lessons }) => lessons.map(({ id }) => ({ course: slug, lesson: id })));
}

export async function generateMetadata({ params }: PageProps<"/[locale]/learn/[course]/[lesson]">): Promise<Metadata> {
  const { locale, course, lesson: id } = await params;
  const lesson = findLesson(course, id);
  if (!lesson || !isLocale(locale)) return {};
  return {
    title: lesson.title[locale],
    description: lesson.summary[locale],
    alternates: alternatesFor(`/learn/${course}/${id}`, locale),
  };
}

export default async function LessonPage({ params }: PageProps<"/[locale]/learn/[course]/[lesson]">) {
  const { locale, course: slug, lesson: id } = await params;
  const course = findCourse(slug);
  const lesson = findLesson(slug, id);
  if (!isLocale(locale) || !course || !lesson) notFound();
  setRequestLocale(locale);
  const Prose = await loadLessonProse(lesson, locale);

  return (
    <div className="wrap grid grid-cols-[minmax(0,1fr)] gap-x-14 pt-2 lg:justify-center xl:grid-cols-[184px_minmax(0,1fr)]">
      <LessonList course={course} current={id} locale={locale} />
      <article className="min-w-0 lg:w-fit">
        <LessonHeader course={course} lesson={lesson} locale={locale} />
        <LessonProgress lesson={lesson.id}>
          <div className="prose">
            <Prose components={LESSON_COMPONENTS} />
          </div>
        </LessonProgress>
        <LessonFooter course={course} lesson={lesson} locale={locale} />
      </article>
    </div>
  );
}
