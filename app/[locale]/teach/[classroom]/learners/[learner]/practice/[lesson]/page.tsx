import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { cache } from "react";
import { LearnerPractice } from "@/components/teach/learner-practice";
import { readLearnerPractice } from "@/lib/commands/read-learner-practice";
import { isLocale } from "@/lib/i18n/locales";
import { classroomName, readPage } from "../../../../../read-page";

type Props = PageProps<"/[locale]/teach/[classroom]/learners/[learner]/practice/[lesson]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, classroom, learner: id, lesson } = await params;
  if ((await classroomName(classroom)) === null || !isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "teach" });
  const { learner, lesson: of } = await readReport(locale, classroom, id, lesson);
  const part = t("learner.practiceOf", { number: of.number });
  return { title: t("classroom.titleOf", { name: learner.name || t("noName"), part }), robots: { index: false } };
}

export default async function LearnerPracticePage({ params }: Props) {
  const { locale, classroom, learner, lesson } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);

  return <LearnerPractice classroom={classroom} report={await readReport(locale, classroom, learner, lesson)} />;
}

/** Read once for the title and the page. */
const readReport = cache((locale: string, classroom: string, learner: string, lesson: string) =>
  readPage(`/teach/${classroom}/learners/${learner}/practice/${lesson}`, locale, (actor) =>
    readLearnerPractice(actor, { classroom, learner, lesson }),
  ),
);
