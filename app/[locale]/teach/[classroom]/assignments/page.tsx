import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { AssignmentBoardView } from "@/components/assignments/assignment-board";
import { readAssignments } from "@/lib/commands/read-assignments";
import { isLocale } from "@/lib/i18n/locales";
import { classroomName, readHead, readPage } from "../../read-page";

type Props = PageProps<"/[locale]/teach/[classroom]/assignments">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, classroom } = await params;
  const name = await classroomName(classroom);
  if (name === null || !isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "teach.classroom" });
  return { title: t("titleOf", { name, part: t("tabs.assignments") }), robots: { index: false } };
}

export default async function AssignmentsPage({ params, searchParams }: Props) {
  const { locale, classroom: id } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const now = new Date();
  const path = `/teach/${id}/assignments`;
  const classroom = await readPage(path, locale, () => readHead(id));
  const board = await readPage(path, locale, (actor) => readAssignments(actor, id, now));
  const { assigned, withdrawn } = await searchParams;

  return (
    <AssignmentBoardView
      classroom={classroom}
      board={board}
      assigned={typeof assigned === "string" ? assigned : null}
      wasWithdrawn={withdrawn !== undefined}
      now={now}
    />
  );
}
