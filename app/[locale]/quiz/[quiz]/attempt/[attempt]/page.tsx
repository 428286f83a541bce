import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { AttemptPlayer } from "@/components/quiz/attempt-player";
import { findActor } from "@/lib/auth/session";
import { loadAttempt } from "@/lib/commands/load-attempt";
import { findQuiz } from "@/lib/content/load";
import { isLocale } from "@/lib/i18n/locales";
import { redirect } from "@/lib/i18n/routing";
import { orNotFound } from "../../../or-not-found";

type Props = PageProps<"/[locale]/quiz/[quiz]/attempt/[attempt]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, quiz } = await params;
  return isLocale(locale) ? { title: findQuiz(quiz)?.title[locale] ?? "", robots: { index: false } } : {};
}

export default async function AttemptPage({ params }: Props) {
  const { locale, quiz: id, attempt } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const sheet = await orNotFound(loadAttempt(await findActor(), attempt));
  if (sheet.quizId !== id) notFound();
  if (sheet.submittedAt) redirect({ href: `/quiz/${id}/attempt/${attempt}/review`, locale });
  const t = await getTranslations("quiz.attempt");
  // A quiz that was withdrawn from the content can still be finished.
  const title = t("title", { quiz: findQuiz(id)?.title[locale] ?? id, number: sheet.number });

  return <AttemptPlayer sheet={sheet} title={title} locale={locale} />;
}
