import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { LearnerPractice } from "@/components/teach/learner-practice";
import { readLearnerPractice } from "@/lib/commands/read-learner-practice";
import { isLocale } from "@/lib/i18n/locales";
import { classroomName, readPage } from "../../../../../read-page";

type Props = PageProps<"/[locale]/teach/[classroom]/learners/[learner]/practice/[lesson]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const name = await classroomName((await params).classroom);
  return name === null ? {} : { title: name, robots: { index: false } };
}

export default async function LearnerPracticePage({ params }: Props) {
  const { locale, ...place } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const path = `/teach/${place.classroom}/learners/${place.learner}/practice/${place.lesson}`;
  const report = await readPage(path, locale, (actor) => readLearnerPractice(actor, place));

  return <LearnerPractice classroom={place.classroom} report={report} />;
}
