import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { FormattedText } from "@/components/ui/formatted-text";
import { exercisePath } from "@/lib/content/exercise-path";
import { listCourses } from "@/lib/content/load";
import { alternatesFor } from "@/lib/i18n/alternates";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/routing";
import { type Question, textOf } from "@/question-types/define";
import { questionTypeOf } from "@/question-types/registry";

export async function generateMetadata({ params }: PageProps<"/[locale]/exercise">): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "exercise.pages" });
  return { title: t("title"), description: t("description"), alternates: alternatesFor("/exercise", locale) };
}

export default async function ExercisesPage({ params }: PageProps<"/[locale]/exercise">) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations("exercise.pages");

  return (
    <div className="wrap pt-6">
      <h1 className="text-h1">{t("title")}</h1>
      <p className="mt-4 max-w-(--measure) text-pretty font-serif text-ink-2 text-lead">{t("lead")}</p>
      {listCourses().flatMap(({ lessons }) =>
        lessons.map(({ id, number, title, exercises, practice }) => (
          <section key={id} className="mt-10 max-w-(--measure)" aria-labelledby={id}>
            <h2 id={id} className="starts text-h3">
              {number} {title[locale]}
            </h2>
            <Exercises of={exercises} locale={locale} />
            {practice.length > 0 && (
              <details className="tcp-details mt-3">
                <summary>{t("practice", { count: practice.length })}</summary>
                <p className="mt-1 text-ink-2 text-small">{t("practiceLead")}</p>
                <Exercises of={practice} locale={locale} />
              </details>
            )}
          </section>
        )),
      )}
    </div>
  );
}

function Exercises({ of, locale }: { readonly of: readonly Question[]; readonly locale: Locale }) {
  return (
    <ol className="mt-2">
      {of.map((exercise, index) => (
        <li key={exercise.id} className="flex gap-4 border-rule border-b py-3">
          <span className="w-5 flex-none text-right text-ink-2 tabular-nums">{index + 1}</span>
          <div>
            <Link href={exercisePath(exercise.id)} className="font-semibold">
              {questionTypeOf(exercise).title[locale]}
            </Link>
            <p className="mt-1 line-clamp-3 text-ink-2">
              <FormattedText text={textOf(exercise)[locale]} />
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
