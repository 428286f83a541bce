"use client";

import { useLocale, useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import { getPathname, usePathname } from "@/lib/i18n/routing";

/** Leads to the same page in the other language; by a full load, since everything down to `<html lang>` changes. */
export function LanguageSwitch() {
  const t = useTranslations("site.language");
  const other = useLocale() === "en" ? "zh-CN" : "en";
  const href = getPathname({ href: usePathname(), locale: other });

  /** A static page does not know its query and anchor; the browser does. */
  function takeAlong(event: MouseEvent) {
    const { search, hash } = window.location;
    if ((!search && !hash) || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    window.location.assign(href + search + hash);
  }

  return (
    <a
      href={href}
      onClick={takeAlong}
      lang={other}
      hrefLang={other}
      aria-label={t("label")}
      className="flex min-h-11 items-center px-1 no-underline hover:underline"
    >
      {t("switch")}
    </a>
  );
}
