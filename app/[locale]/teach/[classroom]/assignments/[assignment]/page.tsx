import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { cache } from "react";
import { AssignmentReportView } from "@/components/assignments/assignment-report";
import { readAssignment } from "@/lib/commands/read-assignments";
import { isLocale } from "@/lib/i18n/locales";
import { classroomName, readHead, readPage } from "../../../read-page";

type Props = PageProps<"/[locale]/teach/[classroom]/assignments/[assignment]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, classroom, assignment } = await params;
  const name = await classroomName(classroom);
  if (name === null || !isLocale(locale)) return {};
  const t = await getTranslations({ locale });
  const { title, asks } = (await readReport(locale, classroom, assignment)).report.target;
  const part = asks ? t("assignments.exercise", { title: title[locale], asks: asks[locale] }) : title[locale];
  return { title: t("teach.classroom.titleOf", { name, part }), robots: { index: false } };
}

export default async function AssignmentPage({ params, searchParams }: Props) {
  const { locale, classroom: id, assignment } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const { report, now } = await readReport(locale, id, assignment);
  const classroom = await readPage(`/teach/${id}/assignments`, locale, () => readHead(id));

  const wasChanged = (await searchParams).changed !== undefined;
  return <AssignmentReportView classroom={classroom} report={report} wasChanged={wasChanged} now={now} />;
}

/** Read once for the title and the page. */
const readReport = cache(async (locale: string, classroom: string, assignment: string) => {
  const now = new Date();
  const path = `/teach/${classroom}/assignments/${assignment}`;
  return {
    report: await readPage(path, locale, (actor) => readAssignment(actor, { classroom, assignment }, now)),
    now,
  };
});
