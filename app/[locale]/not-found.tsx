import { useLocale, useTranslations } from "next-intl";
import { KeepTheme } from "@/components/pages/keep-theme";
import { PageFigure, REFUSED } from "@/components/pages/page-figure";
import { Link } from "@/lib/i18n/routing";

export default function NotFound() {
  const t = useTranslations("pages.notFound");
  return (
    <div className="wrap grid gap-x-10 gap-y-8 pt-8 sm:pt-14 xl:grid-cols-[432px_712px]">
      <KeepTheme />
      <div>
        <p className="text-ink-2 tabular-nums">404</p>
        <h1 className="mt-1 text-h1">{t("title")}</h1>
        <p className="mt-4 font-serif text-ink-2 text-lead">{t("lead")}</p>
        <ul className="mt-6 border-rule border-t pt-3">
          {(["front", "learn", "interview"] as const).map((page) => (
            <li key={page}>
              <Link href={page === "front" ? "/" : `/${page}`} className="go">
                <span>{t(page)}</span>
                <i aria-hidden="true" className="not-italic">
                  →
                </i>
              </Link>
            </li>
          ))}
        </ul>
      </div>
      <PageFigure script={REFUSED} locale={useLocale()} story={t("figure")} />
    </div>
  );
}
