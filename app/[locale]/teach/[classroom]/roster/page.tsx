import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Roster } from "@/components/teach/roster";
import { readRoster } from "@/lib/commands/read-roster";
import { isLocale } from "@/lib/i18n/locales";
import { classroomName, readHead, readPage } from "../../read-page";

type Props = PageProps<"/[locale]/teach/[classroom]/roster">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, classroom } = await params;
  const name = await classroomName(classroom);
  if (name === null || !isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "teach.classroom" });
  return { title: t("titleOf", { name, part: t("tabs.roster") }), robots: { index: false } };
}

export default async function RosterPage({ params, searchParams }: Props) {
  const { locale, classroom: id } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const path = `/teach/${id}/roster`;
  const classroom = await readPage(path, locale, () => readHead(id));
  const rows = await readPage(path, locale, (actor) => readRoster(actor, id));

  return <Roster classroom={classroom} rows={rows} wasRemoved={(await searchParams).removed !== undefined} />;
}
