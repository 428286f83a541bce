import { useTranslations } from "next-intl";
import { EnterCode } from "./teach-forms";

/** Said when a join code leads nowhere, with a field for another one. */
export function UnknownCode({ code }: { readonly code: string }) {
  const t = useTranslations("teach.join");
  return (
    <div className="wrap grid gap-x-18 gap-y-8 pt-8 sm:pt-14 lg:grid-cols-[minmax(0,1fr)_420px]">
      <div>
        <h1 className="text-h1">{t("unknownTitle")}</h1>
        <p className="mt-4 max-w-[34em] font-serif text-ink-2 text-lead text-pretty">
          {t("unknown", { code: code.slice(0, 40) })}
        </p>
      </div>
      <EnterCode />
    </div>
  );
}
