import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { LoneExercise } from "@/components/exercise/lone-exercise";
import { Neighbours } from "@/components/exercise/neighbours";
import { PrintedExercise } from "@/components/exercise/printed-exercise";
import { exercisePath } from "@/lib/content/exercise-path";
import { listExercisePlaces } from "@/lib/content/exercise-places";
import { alternatesFor } from "@/lib/i18n/alternates";
import { isLocale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/routing";

export const dynamicParams = false;

export function generateStaticParams() {
  return listExercisePlaces().map(({ id }) => ({ exercise: id }));
}

export async function generateMetadata({ params }: PageProps<"/[locale]/exercise/[exercise]">): Promise<Metadata> {
  const { locale, exercise } = await params;
  const place = listExercisePlaces().find(({ id }) => id === exercise);
  if (!place || !isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "exercise.pages" });
  const lesson = place.lesson.title[locale];
  return {
    title: t(place.isPractice ? "onePractice" : "one", { number: place.number, lesson }),
    description: t("oneDescription", { lesson }),
    alternates: alternatesFor(exercisePath(exercise), locale),
  };
}

export default async function ExercisePage({ params }: PageProps<"/[locale]/exercise/[exercise]">) {
  const { locale, exercise } = await params;
  const place = listExercisePlaces().find(({ id }) => id === exercise);
  if (!isLocale(locale) || !place) notFound();
  setRequestLocale(locale);
  const t = await getTranslations("exercise.pages");
  const { lesson, number, isPractice, previous, next } = place;
  const inLesson = `/learn/${lesson.course}/${lesson.id}${isPractice ? "" : `#exercise-${exercise}`}`;

  return (
    <div className="wrap pt-6">
      <p className="flex flex-wrap gap-x-6 text-small">
        <Link href="/exercise">{t("all")}</Link>
        <Link href={inLesson}>{t("inLesson")}</Link>
      </p>
      <h1 className="mt-3 mb-6 text-h2">
        {t(isPractice ? "onePractice" : "one", { number, lesson: lesson.title[locale] })}
      </h1>
      <div className="max-w-(--measure)">
        <LoneExercise lesson={lesson.id} exercise={exercise}>
          <PrintedExercise id={exercise} locale={locale} isAlone />
        </LoneExercise>
      </div>
      <Neighbours number={number} isPractice={isPractice} previous={previous} next={next} />
    </div>
  );
}
