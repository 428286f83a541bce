import type { Metadata } from "next";
import { LOCALES, type Locale } from "./locales";

/** Canonical address and `hreflang` links of a page; `path` is without its language, "/" for the front page. */
export function alternatesFor(path: string, locale: Locale): NonNullable<Metadata["alternates"]> {
  const own = path === "/" ? "" : path;
  return {
    canonical: `/${locale}${own}`,
    languages: {
      ...Object.fromEntries(LOCALES.map((language) => [language, `/${language}${own}`])),
      "x-default": path === "/" ? "/" : `/en${own}`,
    },
  };
}
