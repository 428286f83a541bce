import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "@/components/pages/page-head";
import { PageText, pageProse } from "@/components/pages/page-prose";
import English from "@/content/pages/accessibility/en.mdx";
import Chinese from "@/content/pages/accessibility/zh-CN.mdx";
import { alternatesFor } from "@/lib/i18n/alternates";
import { isLocale } from "@/lib/i18n/locales";

const TEXTS = { en: English, "zh-CN": Chinese } as const;

export async function generateMetadata({ params }: PageProps<"/[locale]/accessibility">): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "pages.accessibility" });
  return { title: t("title"), description: t("lead"), alternates: alternatesFor("/accessibility", locale) };
}

export default async function AccessibilityPage({ params }: PageProps<"/[locale]/accessibility">) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations("pages.accessibility");
  const Text = TEXTS[locale];

  return (
    <div className="wrap pt-8 sm:pt-14">
      <PageHead title={t("title")} lead={t("lead")} />
      <PageText>
        <Text components={pageProse} />
      </PageText>
    </div>
  );
}
