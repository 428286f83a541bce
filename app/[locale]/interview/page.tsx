import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { InterviewHome } from "@/components/interview/interview-home";
import { practiceQuestions } from "@/components/interview/practice-questions";
import { alternatesFor } from "@/lib/i18n/alternates";
import { isLocale } from "@/lib/i18n/locales";

export async function generateMetadata({ params }: PageProps<"/[locale]/interview">): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "interview" });
  return { title: t("title"), description: t("description"), alternates: alternatesFor("/interview", locale) };
}

export default async function InterviewPage({ params }: PageProps<"/[locale]/interview">) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations("interview");

  return (
    <div className="wrap pt-6">
      <h1 className="text-h1">{t("title")}</h1>
      <p className="mt-4 max-w-(--measure) text-pretty font-serif text-ink-2 text-lead">{t("lead")}</p>
      <InterviewHome questions={practiceQuestions(locale)} />
    </div>
  );
}
