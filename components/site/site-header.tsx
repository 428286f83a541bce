import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/lib/i18n/routing";
import { AccountLink } from "./account-link";
import { LanguageSwitch } from "./language-switch";
import { Logo } from "./logo";
import { SiteMenu } from "./site-menu";
import { SiteNav } from "./site-nav";
import { ThemeSwitch } from "./theme-switch";

/** The bar on top of every page. It is the same for everybody; what belongs to a person comes by itself. */
export function SiteHeader() {
  const t = useTranslations("site");
  const locale = useLocale();
  return (
    <header className="wrap flex h-14 w-full items-center gap-4 sm:h-17">
      {/* The front page runs a model of its own; who reads a lesson need not fetch it. */}
      <Link
        href="/"
        prefetch={false}
        className="flex min-h-11 items-center gap-2.5 font-semibold text-[17px] whitespace-nowrap tracking-[-0.01em] no-underline"
      >
        <Logo />
        <span>
          {locale === "en" ? "Four Waves" : "四次挥手"}{" "}
          <span lang={locale === "en" ? "zh-CN" : "en"} className="hidden font-normal text-ink-2 sm:inline">
            {locale === "en" ? "四次挥手" : "Four Waves"}
          </span>
        </span>
      </Link>
      <nav aria-label={t("nav.label")} className="ml-5 hidden sm:block">
        <SiteNav />
      </nav>
      <div className="ml-auto flex items-center gap-2 text-ink-2 sm:gap-4">
        <LanguageSwitch />
        <ThemeSwitch />
        <span className="hidden sm:block">
          <AccountLink />
        </span>
        <SiteMenu />
      </div>
    </header>
  );
}
