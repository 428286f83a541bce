import { useFormatter, useLocale, useTranslations } from "next-intl";
import { Link } from "@/lib/i18n/routing";
import type { AttemptLine } from "@/lib/wire/classrooms";

/** A learner's submitted attempts, newest first; each leads to its answers. */
export function AttemptTable({ base, attempts }: { readonly base: string; readonly attempts: readonly AttemptLine[] }) {
  const t = useTranslations("teach.learner");
  const format = useFormatter();
  const locale = useLocale();
  const headers = ["quiz", "score", "time", "submitted"] as const;
  const minutes = ({ startedAt, submittedAt }: AttemptLine) =>
    Math.floor((submittedAt.getTime() - startedAt.getTime()) / 60_000);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard
    <section aria-label={t("attemptsRegion")} tabIndex={0} className="relative overflow-x-auto">
      <table className="mt-2 w-full max-w-[860px] border-collapse">
        <thead className="text-left text-ink-2 text-small">
          <tr>
            {headers.map((header) => (
              <th key={header} scope="col" className="border-rule border-b py-2 pr-5 font-normal whitespace-nowrap">
                {t(header)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {attempts.map((attempt) => (
            <tr key={attempt.id} className="border-rule border-b">
              <th scope="row" className="min-w-40 py-2.5 pr-5 text-left font-normal">
                <Link href={`${base}/attempts/${attempt.id}`} className="inline-block min-h-6">
                  {t("attemptOf", { quiz: attempt.quiz[locale], number: attempt.number })}
                </Link>
              </th>
              <td className="py-2.5 pr-5 whitespace-nowrap">
                {format.number(attempt.fraction, { style: "percent", maximumFractionDigits: 0 })}
                {" · "}
                {t(attempt.passed ? "passed" : "notPassed")}
              </td>
              <td className="py-2.5 pr-5 whitespace-nowrap">{t("minutes", { minutes: minutes(attempt) })}</td>
              <td className="py-2.5 whitespace-nowrap text-ink-2">
                <time dateTime={attempt.submittedAt.toISOString()}>
                  {format.dateTime(attempt.submittedAt, { dateStyle: "medium" })}
                </time>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
