import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { QuizIntro } from "@/components/quiz/quiz-intro";
import { findActor } from "@/lib/auth/session";
import { findQuiz } from "@/lib/content/load";
import { listAttempts } from "@/lib/data/attempts";
import { alternatesFor } from "@/lib/i18n/alternates";
import { isLocale } from "@/lib/i18n/locales";

export async function generateMetadata({ params }: PageProps<"/[locale]/quiz/[quiz]">): Promise<Metadata> {
  const { locale, quiz: id } = await params;
  const quiz = findQuiz(id);
  if (!quiz || !isLocale(locale)) return {};
  return { title: quiz.title[locale], alternates: alternatesFor(`/quiz/${id}`, locale) };
}

export default async function QuizPage({ params }: PageProps<"/[locale]/quiz/[quiz]">) {
  const { locale, quiz: id } = await params;
  const quiz = findQuiz(id);
  if (!isLocale(locale) || !quiz) notFound();
  setRequestLocale(locale);
  const actor = await findActor();
  const attempts = actor ? await listAttempts(actor, quiz.id) : [];

  return <QuizIntro quiz={quiz} attempts={attempts} locale={locale} />;
}
