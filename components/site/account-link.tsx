"use client";

import { useTranslations } from "next-intl";
import { Link, usePathname } from "@/lib/i18n/routing";
import { useMe } from "./use-me";

/** "Sign in", or the name of the person who is. */
export function AccountLink() {
  const t = useTranslations("site.account");
  const me = useMe();
  const path = usePathname();
  const isMember = me?.kind === "member";
  const from = /^\/(sign-in|register)/.test(path) ? "" : `?to=${encodeURIComponent(path)}`;
  return (
    <Link
      href={isMember ? "/account" : `/sign-in${from}`}
      className="flex min-h-11 max-w-40 items-center truncate no-underline hover:underline"
    >
      {isMember ? me.name : t("signIn")}
    </Link>
  );
}
