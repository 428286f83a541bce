import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Lab } from "@/components/lab/lab";
import { listExperiments, listRecordings } from "@/lib/content/experiments";
import { alternatesFor } from "@/lib/i18n/alternates";
import { isLocale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/routing";

export async function generateMetadata({ params }: PageProps<"/[locale]/lab">): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "lab" });
  return { title: t("title"), description: t("description"), alternates: alternatesFor("/lab", locale) };
}

export default async function LabPage({ params }: PageProps<"/[locale]/lab">) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations("lab");
  return (
    <div className="wrap pt-4">
      <h1 className="text-h2">{t("title")}</h1>
      <p className="mt-2 max-w-(--measure) text-ink-2">{t("lead")}</p>
      <nav aria-label={t("also")} className="mt-1 mb-4 flex flex-wrap gap-x-6 text-small">
        <Link href="/lab/two-msl" className="flex min-h-8 items-center">
          {t("twoMsl")}
        </Link>
        <Link href="/lab/kernel" className="flex min-h-8 items-center">
          {t("kernel")}
        </Link>
      </nav>
      <Lab locale={locale} experiments={listExperiments(locale)} recordings={listRecordings(locale)} />
    </div>
  );
}
