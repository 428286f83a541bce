import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { cache } from "react";
import { LearnerAttempt } from "@/components/teach/learner-attempt";
import { readLearnerAttempt } from "@/lib/commands/read-learner-attempt";
import { isLocale } from "@/lib/i18n/locales";
import { classroomName, readPage } from "../../../../../read-page";

type Props = PageProps<"/[locale]/teach/[classroom]/learners/[learner]/attempts/[attempt]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, classroom, learner: id, attempt } = await params;
  if ((await classroomName(classroom)) === null || !isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "teach" });
  const { learner, quiz, review } = await readReport(locale, classroom, id, attempt);
  const part = t("learner.attemptOf", { quiz: quiz[locale], number: review.number });
  return { title: t("classroom.titleOf", { name: learner.name || t("noName"), part }), robots: { index: false } };
}

export default async function LearnerAttemptPage({ params }: Props) {
  const { locale, classroom, learner, attempt } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);

  return <LearnerAttempt classroom={classroom} report={await readReport(locale, classroom, learner, attempt)} />;
}

/** Read once for the title and the page. */
const readReport = cache((locale: string, classroom: string, learner: string, attempt: string) =>
  readPage(`/teach/${classroom}/learners/${learner}/attempts/${attempt}`, locale, (actor) =>
    readLearnerAttempt(actor, { classroom, learner, attempt }),
  ),
);
