import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { KernelWatch } from "@/components/kernel/kernel-watch";
import { kernelWords } from "@/components/kernel/words";
import { PageHead } from "@/components/pages/page-head";
import { listRecordedStories } from "@/lib/content/recorded-stories";
import { alternatesFor } from "@/lib/i18n/alternates";
import { isLocale } from "@/lib/i18n/locales";

export async function generateMetadata({ params }: PageProps<"/[locale]/lab/kernel">): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return {
    title: kernelWords.title[locale],
    description: kernelWords.lead[locale],
    alternates: alternatesFor("/lab/kernel", locale),
  };
}

export default async function KernelPage({ params }: PageProps<"/[locale]/lab/kernel">) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  return (
    <div className="wrap pt-8 sm:pt-14">
      <PageHead title={kernelWords.title[locale]} lead={kernelWords.lead[locale]} />
      <div className="mt-8 max-w-[944px]">
        <KernelWatch locale={locale} recorded={listRecordedStories()} />
      </div>
    </div>
  );
}
