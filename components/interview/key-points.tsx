"use client";

import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/i18n/locales";
import type { RevealedKeyPoint } from "@/lib/wire/interview";
import { SpokenText } from "./spoken-text";

/** The points of a good answer, to be ticked off against one's own. */
export function KeyPoints({
  points,
  ticked,
  onTick,
  locale,
  disabled,
}: {
  readonly points: readonly RevealedKeyPoint[];
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (id: string) => void;
  readonly locale: Locale;
  readonly disabled: boolean;
}) {
  const t = useTranslations("interview.revealed");
  return (
    <fieldset className="starts mt-9">
      <legend className="float-left w-full text-h3 font-semibold">{t("points")}</legend>
      <p className="clear-both text-ink-2 text-small">{t("pointsHint")}</p>
      <ul className="mt-2 border-rule border-t">
        {points.map(({ id, text, essential }) => (
          <li key={id} className="border-rule border-b">
            <label className="flex min-h-11 items-baseline gap-3 py-2.5">
              <input
                type="checkbox"
                className="size-4.5 flex-none translate-y-[3px]"
                checked={ticked.has(id)}
                disabled={disabled}
                onChange={() => onTick(id)}
              />
              <span>
                <SpokenText text={text[locale]} />{" "}
                {essential ? (
                  <span className="ml-1 whitespace-nowrap border border-rule-strong px-1.5 text-ink-2 text-micro">
                    {t("essential")}
                  </span>
                ) : null}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <p role="status" className="mt-2 text-ink-2 text-small">
        {t("count", { named: ticked.size, of: points.length })}
      </p>
    </fieldset>
  );
}
