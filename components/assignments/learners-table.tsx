import { useFormatter, useLocale, useTranslations } from "next-intl";
import { LocalTime } from "@/components/ui/local-time";
import type { AssignmentState } from "@/lib/grading/assignment-state";
import { Link } from "@/lib/i18n/routing";
import type { AssignmentReport } from "@/lib/wire/assignments";
import { sortByState } from "./sort-by-state";

const SCORES = ["best", "last"] as const;

/** Who has done an assignment, when and how well. Those who have not come first. */
export function LearnersTable({
  classroom,
  caption,
  rows,
}: {
  readonly classroom: string;
  readonly caption: string;
  readonly rows: AssignmentReport["rows"];
}) {
  const t = useTranslations("assignments.report");
  const teach = useTranslations("teach");
  const format = useFormatter();
  const locale = useLocale();
  const score = (fraction: number | null) =>
    fraction === null ? t("nothing") : format.number(fraction, { style: "percent", maximumFractionDigits: 0 });
  // What earns no score has no columns for one.
  const hasScores = rows.some(({ state }) => state.type === "done" && state.best !== null);
  const headers = ["learner", "state", ...(hasScores ? SCORES : []), "firstAt"] as const;

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard
    <section aria-label={t("region")} tabIndex={0} className="relative mt-5 overflow-x-auto">
      <table className="w-full border-collapse">
        <caption className="sr-only">{caption}</caption>
        <thead className="text-left text-ink-2 text-small">
          <tr className="border-ink border-b">
            {headers.map((header) => (
              <th key={header} scope="col" className="py-2 pr-5 font-normal whitespace-nowrap">
                {t(header)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sortByState(rows, locale).map(({ learner, state }) => (
            <tr key={learner.id} className="border-rule border-b">
              <th scope="row" className="min-w-24 py-2 pr-5 text-left font-normal">
                <Link href={`/teach/${classroom}/learners/${learner.id}`} className="inline-block min-h-6 break-words">
                  {learner.name || teach("noName")}
                </Link>
              </th>
              <td className={`py-2 pr-5 whitespace-nowrap ${wordOf(state) === "overdue" ? "font-semibold" : ""}`}>
                {t(`states.${wordOf(state)}`)}
              </td>
              {hasScores &&
                SCORES.map((which) => (
                  <td key={which} className="py-2 pr-5 font-mono text-small">
                    {score(state.type === "done" ? state[which] : null)}
                  </td>
                ))}
              <td className="py-2 whitespace-nowrap">
                {state.type === "done" ? <LocalTime at={state.firstAt} style="date" /> : t("nothing")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function wordOf(state: AssignmentState) {
  if (state.type === "done") return state.isLate ? "late" : "done";
  if (state.isOverdue) return "overdue";
  return state.type === "begun" ? "begun" : "missing";
}
