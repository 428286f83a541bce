import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { ClassOverview } from "@/components/teach/class-overview";
import { readView } from "@/components/teach/gradebook-view";
import { readGradebook } from "@/lib/commands/read-gradebook";
import { isLocale } from "@/lib/i18n/locales";
import { classroomName, readHead, readPage } from "../read-page";

export async function generateMetadata({ params }: PageProps<"/[locale]/teach/[classroom]">): Promise<Metadata> {
  const name = await classroomName((await params).classroom);
  return name === null ? {} : { title: name, robots: { index: false } };
}

export default async function ClassroomPage({ params, searchParams }: PageProps<"/[locale]/teach/[classroom]">) {
  const { locale, classroom: id } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const path = `/teach/${id}`;
  const classroom = await readPage(path, locale, () => readHead(id));
  const gradebook = await readPage(path, locale, (actor) => readGradebook(actor, id));

  return (
    <ClassOverview classroom={classroom} gradebook={gradebook} view={readView(await searchParams)} now={new Date()} />
  );
}
