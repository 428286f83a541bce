import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { practiceQuestion } from "@/components/interview/practice-questions";
import { QuestionSession } from "@/components/interview/question-session";
import { findInterviewQuestion, listInterviewQuestions } from "@/lib/content/load";
import { alternatesFor } from "@/lib/i18n/alternates";
import { isLocale } from "@/lib/i18n/locales";

export const dynamicParams = false;

export function generateStaticParams() {
  return listInterviewQuestions().map(({ id }) => ({ question: id }));
}

export async function generateMetadata({ params }: PageProps<"/[locale]/interview/[question]">): Promise<Metadata> {
  const { locale, question: id } = await params;
  const question = findInterviewQuestion(id);
  if (!question || !isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "interview" });
  return {
    title: question.question[locale],
    description: t("lead"),
    alternates: alternatesFor(`/interview/${id}`, locale),
  };
}

export default async function InterviewQuestionPage({ params }: PageProps<"/[locale]/interview/[question]">) {
  const { locale, question: id } = await params;
  const question = findInterviewQuestion(id);
  if (!isLocale(locale) || !question) notFound();
  setRequestLocale(locale);

  return (
    <div className="wrap pt-2">
      <QuestionSession
        question={practiceQuestion(question, locale)}
        numbers={Object.fromEntries(listInterviewQuestions().map(({ id: each, number }) => [each, number]))}
      />
    </div>
  );
}
