import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { PageHead } from "@/components/pages/page-head";
import { Prover } from "@/components/prover/prover";
import { proverWords } from "@/components/prover/words";
import { alternatesFor } from "@/lib/i18n/alternates";
import { isLocale } from "@/lib/i18n/locales";

export async function generateMetadata({ params }: PageProps<"/[locale]/lab/two-msl">): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return {
    title: proverWords.pageTitle[locale],
    description: proverWords.lead[locale],
    alternates: alternatesFor("/lab/two-msl", locale),
  };
}

export default async function TwoMslPage({ params }: PageProps<"/[locale]/lab/two-msl">) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  return (
    <div className="wrap pt-8 sm:pt-14">
      <PageHead title={proverWords.pageTitle[locale]} lead={proverWords.lead[locale]} />
      <div className="mt-8 max-w-[944px]">
        <Prover locale={locale} />
      </div>
    </div>
  );
}
