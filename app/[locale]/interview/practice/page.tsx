import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Practice } from "@/components/interview/practice";
import { practiceQuestions } from "@/components/interview/practice-questions";
import { alternatesFor } from "@/lib/i18n/alternates";
import { isLocale } from "@/lib/i18n/locales";

export async function generateMetadata({ params }: PageProps<"/[locale]/interview/practice">): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "interview.practice" });
  return {
    title: t("title"),
    description: t("description"),
    alternates: alternatesFor("/interview/practice", locale),
    robots: { index: false },
  };
}

export default async function PracticePage({ params }: PageProps<"/[locale]/interview/practice">) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);

  return (
    <div className="wrap pt-2">
      <Practice questions={practiceQuestions(locale)} />
    </div>
  );
}
