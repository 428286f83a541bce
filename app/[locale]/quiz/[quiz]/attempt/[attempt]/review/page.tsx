import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { cache } from "react";
import { AttemptReview } from "@/components/quiz/attempt-review";
import { findActor } from "@/lib/auth/session";
import { loadAttempt } from "@/lib/commands/load-attempt";
import { loadReview } from "@/lib/commands/load-review";
import { findQuiz } from "@/lib/content/load";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { redirect } from "@/lib/i18n/routing";
import type { AttemptSheet } from "@/lib/wire/attempts";
import { orNotFound } from "../../../../or-not-found";

type Props = PageProps<"/[locale]/quiz/[quiz]/attempt/[attempt]/review">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, attempt } = await params;
  return isLocale(locale) ? { title: await titleOf(await readSheet(attempt), locale), robots: { index: false } } : {};
}

export default async function ReviewPage({ params }: Props) {
  const { locale, quiz: id, attempt } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const sheet = await readSheet(attempt);
  if (sheet.quizId !== id) notFound();
  if (!sheet.submittedAt) redirect({ href: `/quiz/${id}/attempt/${attempt}`, locale });
  const review = await loadReview(await findActor(), attempt);

  return <AttemptReview review={review} title={await titleOf(sheet, locale)} locale={locale} />;
}

/** Read once for the title and the page. */
const readSheet = cache(async (attempt: string) => orNotFound(loadAttempt(await findActor(), attempt)));

async function titleOf({ quizId, number }: AttemptSheet, locale: Locale): Promise<string> {
  const t = await getTranslations({ locale, namespace: "quiz.review" });
  return t("title", { quiz: findQuiz(quizId)?.title[locale] ?? quizId, number });
}
