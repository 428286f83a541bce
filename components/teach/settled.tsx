"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { Link, useRouter } from "@/lib/i18n/routing";

/** Says that a form is done, shows what has changed, and goes on to the page `to`. */
export function Settled({ to, said }: { readonly to: string; readonly said: string }) {
  const t = useTranslations("teach.classroom");
  const router = useRouter();
  useEffect(() => {
    router.push(to, { scroll: false });
    router.refresh();
  }, [router, to]);
  return (
    <p role="status" className="flex flex-wrap gap-x-3">
      {said} <Link href={to}>{t("goOn")}</Link>
    </p>
  );
}
