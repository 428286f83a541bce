import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { OwnClassrooms } from "@/components/teach/own-classrooms";
import { CreateClassroom, EnterCode, NeedsAccount } from "@/components/teach/teach-forms";
import { TeachIntro } from "@/components/teach/teach-intro";
import { findActor } from "@/lib/auth/session";
import { readOwnClassrooms } from "@/lib/commands/read-own-classrooms";
import { listCourses } from "@/lib/content/load";
import { alternatesFor } from "@/lib/i18n/alternates";
import { isLocale } from "@/lib/i18n/locales";

export async function generateMetadata({ params }: PageProps<"/[locale]/teach">): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "teach" });
  return { title: t("title"), description: t("lead"), alternates: alternatesFor("/teach", locale) };
}

export default async function TeachPage({ params }: PageProps<"/[locale]/teach">) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const actor = await findActor();
  const own = actor?.kind === "member" ? await readOwnClassrooms(actor) : null;

  return (
    <div className="wrap grid gap-x-18 gap-y-12 pt-6 lg:grid-cols-[minmax(0,1fr)_420px]">
      <TeachIntro>{own && <OwnClassrooms {...own} />}</TeachIntro>
      <div className="grid content-start gap-10">
        {own ? (
          <CreateClassroom courses={listCourses().map(({ slug, title }) => ({ slug, title }))} />
        ) : (
          <NeedsAccount />
        )}
        <EnterCode />
      </div>
    </div>
  );
}
