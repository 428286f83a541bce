import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Doors } from "@/components/front/doors";
import { HeroModel } from "@/components/tcp/hero-model";
import { MISCONCEPTIONS } from "@/content/misconceptions";
import { listCourses, listInterviewQuestions } from "@/lib/content/load";
import { alternatesFor } from "@/lib/i18n/alternates";
import { isLocale } from "@/lib/i18n/locales";

export async function generateMetadata({ params }: PageProps<"/[locale]">): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { alternates: alternatesFor("/", locale) } : {};
}

export default async function FrontPage({ params }: PageProps<"/[locale]">) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations("front");
  const [course] = listCourses();
  const questions = listInterviewQuestions();
  const question = questions.find(({ level }) => level === "sre") ?? questions[0];
  if (!course || !question) throw new Error("The front page needs a course and an interview question");

  return (
    <div className="wrap pt-6 sm:pt-8">
      <div className="grid gap-x-10 lg:grid-cols-[27rem_minmax(0,1fr)]">
        <div>
          <h1 className="text-display">{t("title")}</h1>
          <p className="mt-6 text-pretty font-serif text-ink-2 text-lead">{t("lead")}</p>
          <dl className="mt-8 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 border-rule border-t pt-3.5 text-[14px] leading-[21px]">
            <Term term="FIN">{t("facts.fin")}</Term>
            <Term term="ACK">{t("facts.ack")}</Term>
            <Term term="2MSL">{t("facts.msl")}</Term>
          </dl>
        </div>
        <HeroModel locale={locale} />
      </div>
      <Doors
        locale={locale}
        course={course}
        beliefs={[MISCONCEPTIONS.M1, MISCONCEPTIONS.M11, MISCONCEPTIONS.M24].filter((belief) => belief !== undefined)}
        question={question}
        questionCount={questions.length}
      />
    </div>
  );
}

function Term({ term, children }: { readonly term: string; readonly children: string }) {
  return (
    <>
      <dt className="font-mono text-[13px]">{term}</dt>
      <dd className="text-ink-2">{children}</dd>
    </>
  );
}
