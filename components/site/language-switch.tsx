"use client";

import { useSearchParams } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { Suspense } from "react";
import { getPathname, usePathname } from "@/lib/i18n/routing";

/** Leads to the same page in the other language; by a full load, since everything down to `<html lang>` changes. */
export function LanguageSwitch() {
  return (
    // A static page does not know its query until it is in the browser.
    <Suspense fallback={<SwitchLink query="" />}>
      <WithQuery />
    </Suspense>
  );
}

function WithQuery() {
  return <SwitchLink query={useSearchParams().toString()} />;
}

function SwitchLink({ query }: { readonly query: string }) {
  const t = useTranslations("site.language");
  const other = useLocale() === "en" ? "zh-CN" : "en";
  const path = usePathname();
  return (
    <a
      href={getPathname({ href: query ? `${path}?${query}` : path, locale: other })}
      lang={other}
      hrefLang={other}
      aria-label={t("label")}
      className="flex min-h-11 items-center px-1 no-underline hover:underline"
    >
      {t("switch")}
    </a>
  );
}
