import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "@/components/pages/page-head";
import { PageText, pageProse } from "@/components/pages/page-prose";
import English from "@/content/pages/privacy/en.mdx";
import Chinese from "@/content/pages/privacy/zh-CN.mdx";
import { GUEST_DAYS } from "@/lib/auth/guest-cookie";
import { SESSION_DAYS } from "@/lib/auth/session-cookie";
import { alternatesFor } from "@/lib/i18n/alternates";
import { isLocale } from "@/lib/i18n/locales";

const TEXTS = { en: English, "zh-CN": Chinese } as const;

export async function generateMetadata({ params }: PageProps<"/[locale]/privacy">): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "pages.privacy" });
  return { title: t("title"), description: t("lead"), alternates: alternatesFor("/privacy", locale) };
}

export default async function PrivacyPage({ params }: PageProps<"/[locale]/privacy">) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations("pages.privacy");
  const Text = TEXTS[locale];

  return (
    <div className="wrap pt-8 sm:pt-14">
      <PageHead title={t("title")} lead={t("lead")} />
      <PageText>
        <Text components={pageProse} guestDays={GUEST_DAYS} sessionDays={SESSION_DAYS} />
      </PageText>
    </div>
  );
}
