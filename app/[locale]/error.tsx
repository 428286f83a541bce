"use client";

import dynamic from "next/dynamic";
import { useLocale, useTranslations } from "next-intl";
import { KeepTheme } from "@/components/pages/keep-theme";
import { Link } from "@/lib/i18n/routing";

// Fetched only when it is needed; if it cannot be, the words stand alone.
const AbortFigure = dynamic(() => import("@/components/pages/abort-figure").then((module) => module.AbortFigure), {
  ssr: false,
});

export default function ErrorPage({
  error,
  reset,
}: {
  readonly error: Error & { digest?: string };
  reset: () => void;
}) {
  const t = useTranslations("pages.error");
  return (
    <div className="wrap grid gap-x-10 gap-y-8 pt-8 sm:pt-14 xl:grid-cols-[432px_712px]">
      <KeepTheme />
      <div role="alert">
        <h1 className="text-h1">{t("title")}</h1>
        <p className="mt-4 font-serif text-ink-2 text-lead">{t("lead")}</p>
        <p className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-3">
          <button type="button" className="button" data-variant="primary" onClick={reset}>
            {t("again")}
          </button>
          <Link href="/" className="go">
            <span>{t("front")}</span>
          </Link>
        </p>
        {error.digest && <p className="mt-6 text-ink-3 text-small">{t("reference", { digest: error.digest })}</p>}
      </div>
      <AbortFigure locale={useLocale()} story={t("figure")} />
    </div>
  );
}
