import { useLocale, useTranslations } from "next-intl";
import { withLocale } from "@/lib/i18n/with-locale";
import { ProviderButtons } from "./provider-buttons";

/** "or": the providers that are configured; nothing if none is. */
export function ProviderChoice({
  providers,
  to,
}: {
  readonly providers: readonly string[];
  readonly to: string | null;
}) {
  const t = useTranslations("account.providers");
  const locale = useLocale();
  if (providers.length === 0) return null;
  return (
    <div className="grid gap-4">
      <p className="flex items-center gap-3 text-ink-2 text-small before:h-px before:flex-1 before:bg-rule after:h-px after:flex-1 after:bg-rule">
        {t("or")}
      </p>
      <ProviderButtons providers={providers} to={withLocale(to ?? "/learn", locale)} words="providers.with" />
    </div>
  );
}
