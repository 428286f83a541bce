import { useTranslations } from "next-intl";
import { Link } from "@/lib/i18n/routing";

export function SiteFooter() {
  const t = useTranslations("site.footer");
  return (
    <footer className="wrap mt-18 w-full">
      <div className="flex flex-wrap gap-x-8 gap-y-3 border-ink border-t pt-4 pb-10 text-ink-2 text-small">
        <p className="max-w-[52ch]">{t("facts")}</p>
        <ul className="flex flex-wrap gap-x-5 sm:ml-auto">
          {(["sources", "accessibility", "privacy"] as const).map((page) => (
            <li key={page}>
              <Link href={`/${page}`} className="flex min-h-8 items-center">
                {t(page)}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  );
}
