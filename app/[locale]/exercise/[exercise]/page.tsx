import { ArrowLeft, ArrowRight } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { LoneExercise } from "@/components/exercise/lone-exercise";
import { PrintedExercise } from "@/components/exercise/printed-exercise";
import { exercisePath } from "@/lib/content/exercise-path";
import { listCourses } from "@/lib/content/load";
import { alternatesFor } from "@/lib/i18n/alternates";
import { isLocale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/routing";

export const dynamicParams = false;

export function generateStaticParams() {
  return places().map(({ id }) => ({ exercise: id }));
}

export async function generateMetadata({ params }: PageProps<"/[locale]/exercise/[exercise]">): Promise<Metadata> {
  const { locale, exercise } = await params;
  const place = places().find(({ id }) => id === exercise);
  if (!place || !isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "exercise.pages" });
  const lesson = place.lesson.title[locale];
  return {
    title: t("one", { number: place.number, lesson }),
    description: t("oneDescription", { lesson }),
    alternates: alternatesFor(exercisePath(exercise), locale),
  };
}

export default async function ExercisePage({ params }: PageProps<"/[locale]/exercise/[exercise]">) {
  const { locale, exercise } = await params;
  const place = places().find(({ id }) => id === exercise);
  if (!isLocale(locale) || !place) notFound();
  setRequestLocale(locale);
  const t = await getTranslations("exercise.pages");
  const { lesson, number, previous, next } = place;

  return (
    <div className="wrap pt-6">
      <p className="flex flex-wrap gap-x-6 text-small">
        <Link href="/exercise">{t("all")}</Link>
        <Link href={`/learn/${lesson.course}/${lesson.id}#exercise-${exercise}`}>{t("inLesson")}</Link>
      </p>
      <h1 className="mt-3 mb-6 text-h2">{t("one", { number, lesson: lesson.title[locale] })}</h1>
      <div className="max-w-(--measure)">
        <LoneExercise lesson={lesson.id}>
          <PrintedExercise id={exercise} locale={locale} isAlone />
        </LoneExercise>
      </div>
      <nav
        aria-label={t("neighbours")}
        className="mt-12 max-w-(--measure) flex flex-wrap justify-between gap-x-8 border-rule border-t pt-3 font-semibold"
      >
        {previous ? (
          <Link href={exercisePath(previous)} className="go">
            <ArrowLeft aria-hidden="true" size={16} />
            <span>{t("previous", { number: number - 1 })}</span>
          </Link>
        ) : (
          <span />
        )}
        {next && (
          <Link href={exercisePath(next)} className="go">
            <span>{t("next", { number: number + 1 })}</span>
            <ArrowRight aria-hidden="true" size={16} />
          </Link>
        )}
      </nav>
    </div>
  );
}

/** Every exercise with its lesson, its number there (1, 2, 3 …), and the exercises of that lesson before and after it. */
function places() {
  return listCourses().flatMap(({ lessons }) =>
    lessons.flatMap((lesson) =>
      lesson.exercises.map(({ id }, index) => ({
        id,
        lesson,
        number: index + 1,
        previous: lesson.exercises[index - 1]?.id ?? null,
        next: lesson.exercises[index + 1]?.id ?? null,
      })),
    ),
  );
}
