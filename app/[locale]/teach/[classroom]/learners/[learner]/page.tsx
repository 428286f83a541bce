import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { cache } from "react";
import { LearnerReportView } from "@/components/teach/learner-report";
import { readLearner } from "@/lib/commands/read-learner";
import { isLocale } from "@/lib/i18n/locales";
import { classroomName, readPage } from "../../../read-page";

type Props = PageProps<"/[locale]/teach/[classroom]/learners/[learner]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, classroom, learner: id } = await params;
  const name = await classroomName(classroom);
  if (name === null || !isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "teach" });
  const { learner } = await readReport(locale, classroom, id);
  return { title: t("classroom.titleOf", { name, part: learner.name || t("noName") }), robots: { index: false } };
}

export default async function LearnerPage({ params }: Props) {
  const { locale, classroom, learner } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);

  return (
    <LearnerReportView classroom={classroom} report={await readReport(locale, classroom, learner)} now={new Date()} />
  );
}

/** Read once for the title and the page. */
const readReport = cache((locale: string, classroom: string, learner: string) =>
  readPage(`/teach/${classroom}/learners/${learner}`, locale, (actor) => readLearner(actor, classroom, learner)),
);
