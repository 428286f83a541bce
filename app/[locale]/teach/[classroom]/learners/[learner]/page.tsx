import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { LearnerReportView } from "@/components/teach/learner-report";
import { readLearner } from "@/lib/commands/read-learner";
import { isLocale } from "@/lib/i18n/locales";
import { classroomName, readPage } from "../../../read-page";

type Props = PageProps<"/[locale]/teach/[classroom]/learners/[learner]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const name = await classroomName((await params).classroom);
  return name === null ? {} : { title: name, robots: { index: false } };
}

export default async function LearnerPage({ params }: Props) {
  const { locale, classroom, learner } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const report = await readPage(`/teach/${classroom}/learners/${learner}`, locale, (actor) =>
    readLearner(actor, classroom, learner),
  );

  return <LearnerReportView classroom={classroom} report={report} now={new Date()} />;
}
