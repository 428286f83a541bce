import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { AttemptReview } from "@/components/quiz/attempt-review";
import { findActor } from "@/lib/auth/session";
import { loadAttempt } from "@/lib/commands/load-attempt";
import { loadReview } from "@/lib/commands/load-review";
import { findQuiz } from "@/lib/content/load";
import { isLocale } from "@/lib/i18n/locales";
import { redirect } from "@/lib/i18n/routing";
import { orNotFound } from "../../../../or-not-found";

type Props = PageProps<"/[locale]/quiz/[quiz]/attempt/[attempt]/review">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, quiz } = await params;
  return isLocale(locale) ? { title: findQuiz(quiz)?.title[locale] ?? "", robots: { index: false } } : {};
}

export default async function ReviewPage({ params }: Props) {
  const { locale, quiz: id, attempt } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const actor = await findActor();
  const { quizId, number, submittedAt } = await orNotFound(loadAttempt(actor, attempt));
  if (quizId !== id) notFound();
  if (!submittedAt) redirect({ href: `/quiz/${id}/attempt/${attempt}`, locale });
  const t = await getTranslations("quiz.review");
  const title = t("title", { quiz: findQuiz(id)?.title[locale] ?? id, number });

  return <AttemptReview review={await loadReview(actor, attempt)} title={title} locale={locale} />;
}
