import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "@/components/pages/page-head";
import { SourceLists } from "@/components/pages/source-lists";
import { citedSources } from "@/lib/content/cited-sources";
import { alternatesFor } from "@/lib/i18n/alternates";
import { isLocale } from "@/lib/i18n/locales";

export async function generateMetadata({ params }: PageProps<"/[locale]/sources">): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "pages.sources" });
  return { title: t("title"), description: t("lead"), alternates: alternatesFor("/sources", locale) };
}

export default async function SourcesPage({ params }: PageProps<"/[locale]/sources">) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations("pages.sources");

  return (
    <div className="wrap pt-8 sm:pt-14">
      <PageHead title={t("title")} lead={t("lead")} />
      <SourceLists cited={citedSources()} />
    </div>
  );
}
