import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { LearnerAttempt } from "@/components/teach/learner-attempt";
import { readLearnerAttempt } from "@/lib/commands/read-learner-attempt";
import { isLocale } from "@/lib/i18n/locales";
import { classroomName, readPage } from "../../../../../read-page";

type Props = PageProps<"/[locale]/teach/[classroom]/learners/[learner]/attempts/[attempt]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const name = await classroomName((await params).classroom);
  return name === null ? {} : { title: name, robots: { index: false } };
}

export default async function LearnerAttemptPage({ params }: Props) {
  const { locale, ...place } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const path = `/teach/${place.classroom}/learners/${place.learner}/attempts/${place.attempt}`;
  const report = await readPage(path, locale, (actor) => readLearnerAttempt(actor, place));

  return <LearnerAttempt classroom={place.classroom} report={report} />;
}
