import type { MetadataRoute } from "next";
import { publicPaths } from "@/lib/content/public-paths";
import { siteUrl } from "@/lib/env";
import { LOCALES } from "@/lib/i18n/locales";

/** Every public page in every language, each naming its counterparts. */
export default function sitemap(): MetadataRoute.Sitemap {
  return publicPaths().flatMap((path) => {
    const address = (locale: string) => `${siteUrl}/${locale}${path === "/" ? "" : path}`;
    const languages = Object.fromEntries(LOCALES.map((locale) => [locale, address(locale)]));
    return LOCALES.map((locale) => ({ url: address(locale), alternates: { languages } }));
  });
}
