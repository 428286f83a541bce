import { useTranslations } from "next-intl";
import { setRequestLocale } from "next-intl/server";
import { use } from "react";
import type { Locale } from "@/lib/i18n/locales";

export default function FrontPage({ params }: PageProps<"/[locale]">) {
  const { locale } = use(params);
  setRequestLocale(locale as Locale);
  const t = useTranslations("site");
  return (
    <div className="wrap pt-8">
      <h1 className="text-display">{t("tagline")}</h1>
    </div>
  );
}
