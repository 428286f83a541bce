import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { QuestionList } from "@/components/teach/question-list";
import { readQuestionReports } from "@/lib/commands/read-question-reports";
import { isLocale } from "@/lib/i18n/locales";
import { classroomName, readPage } from "../../read-page";

type Props = PageProps<"/[locale]/teach/[classroom]/questions">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, classroom } = await params;
  const name = await classroomName(classroom);
  if (name === null || !isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "teach.classroom" });
  return { title: t("titleOf", { name, part: t("tabs.questions") }), robots: { index: false } };
}

export default async function QuestionsPage({ params, searchParams }: Props) {
  const { locale, classroom: id } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const reports = await readPage(`/teach/${id}/questions`, locale, (actor) => readQuestionReports(actor, id));
  const { lesson } = await searchParams;

  return <QuestionList classroom={id} reports={reports} lesson={typeof lesson === "string" ? lesson : null} />;
}
