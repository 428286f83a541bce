import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { ClassroomHeadView } from "@/components/teach/classroom-head";
import { siteUrl } from "@/lib/env";
import { isLocale } from "@/lib/i18n/locales";
import { readHead, readPage } from "../read-page";

export default async function ClassroomLayout({ children, params }: LayoutProps<"/[locale]/teach/[classroom]">) {
  const { locale, classroom: id } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const classroom = await readPage(`/teach/${id}`, locale, () => readHead(id));

  return (
    <div className="wrap pt-4">
      <ClassroomHeadView classroom={classroom} link={`${siteUrl}/${locale}/join/${classroom.joinCode}`} />
      {children}
    </div>
  );
}
