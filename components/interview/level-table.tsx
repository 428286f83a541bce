"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { LevelProgress } from "@/lib/wire/interview";

/** Key points named at each level; a level without answers says so. */
export function LevelTable({ levels }: { readonly levels: readonly LevelProgress[] }) {
  const t = useTranslations("interview");
  const format = useFormatter();
  return (
    <table className="mt-3 w-full text-left text-small">
      <thead className="border-ink border-b text-ink-2">
        <tr>
          <th scope="col" className="py-1.5 pr-4 font-medium">
            {t("progress.level")}
          </th>
          <th scope="col" className="py-1.5 pr-4 font-medium">
            {t("progress.answered")}
          </th>
          <th scope="col" className="w-1/2 py-1.5 font-medium">
            {t("progress.points")}
          </th>
        </tr>
      </thead>
      <tbody>
        {levels.map(({ level, reviewed, questions, named, of }) => (
          <tr key={level} className="border-rule border-b align-baseline">
            <th scope="row" className="py-2 pr-4 font-semibold">
              {t(`levels.${level}`)}
            </th>
            <td className="py-2 pr-4 tabular-nums">{t("progress.questionsOf", { reviewed, questions })}</td>
            <td className="py-2 tabular-nums">
              {of === 0 ? (
                "–"
              ) : (
                <>
                  {t("progress.pointsOf", { percent: format.number(named / of, { style: "percent" }), named, of })}
                  <span aria-hidden="true" className="mt-1 block h-1.5 border border-rule-strong">
                    <span className="block h-full bg-ink-3" style={{ width: `${(named / of) * 100}%` }} />
                  </span>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
