import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { EnterCode } from "@/components/teach/teach-forms";
import { isLocale } from "@/lib/i18n/locales";

export async function generateMetadata({ params }: PageProps<"/[locale]/join">): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "teach.join" });
  return { title: t("title"), robots: { index: false } };
}

/** A code that was typed goes on to its own page. */
export default async function EnterCodePage({ params, searchParams }: PageProps<"/[locale]/join">) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const { code } = await searchParams;
  const typed = typeof code === "string" ? code.replace(/[^0-9a-z]/gi, "").slice(0, 40) : "";
  if (typed) redirect(`/${locale}/join/${typed.toUpperCase()}`);
  const t = await getTranslations("teach.join");

  return (
    <div className="wrap pt-8">
      <h1 className="text-h1">{t("title")}</h1>
      <div className="mt-8 max-w-[420px]">
        <EnterCode isAlone />
      </div>
    </div>
  );
}
