import { createNavigation } from "next-intl/navigation";
import { defineRouting } from "next-intl/routing";
import { LOCALES } from "./locales";

export const routing = defineRouting({
  locales: LOCALES,
  defaultLocale: "en",
  localePrefix: "always",
});

/** Links and redirects that keep the language of the page they are on. */
export const { Link, redirect, usePathname, useRouter, getPathname } = createNavigation(routing);
