import { useFormatter, useTranslations } from "next-intl";
import { removeLearnerAction } from "@/lib/actions/remove-learner";
import { Link } from "@/lib/i18n/routing";
import type { RosterRow } from "@/lib/wire/classrooms";
import { ClassroomForm } from "./classroom-form";

/** Who is in the classroom since when. Removing asks first. */
export function RosterTable({
  classroom,
  rows,
  canRemove,
}: {
  readonly classroom: string;
  readonly rows: readonly RosterRow[];
  readonly canRemove: boolean;
}) {
  const t = useTranslations("teach");
  const format = useFormatter();
  return (
    <table className="mt-4 w-full max-w-[860px] border-collapse">
      <caption className="sr-only">{t("roster.title")}</caption>
      <thead className="text-left text-ink-2 text-small">
        <tr className="border-ink border-b">
          <th scope="col" className="py-2 pr-4 font-normal">
            {t("matrix.learner")}
          </th>
          <th scope="col" className="py-2 pr-4 font-normal">
            {t("roster.joined")}
          </th>
          {canRemove && (
            <th scope="col" className="py-2 font-normal">
              {t("roster.action")}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, joinedAt }) => (
          <tr key={id} className="border-rule border-b align-top">
            <th scope="row" className="py-2.5 pr-4 text-left font-normal">
              <Link href={`/teach/${classroom}/learners/${id}`} className="inline-block min-h-6 break-words">
                {name || t("noName")}
              </Link>
            </th>
            <td className="py-2.5 pr-4 text-ink-2">
              <time dateTime={joinedAt.toISOString()}>{format.dateTime(joinedAt, { dateStyle: "medium" })}</time>
            </td>
            {canRemove && (
              <td className="py-1.5">
                <details>
                  <summary className="inline-flex min-h-8 items-center underline underline-offset-4">
                    {t("roster.action")}
                    <span className="sr-only"> {name}</span>
                  </summary>
                  <div className="grid max-w-80 gap-3 py-3">
                    <p className="text-small">{t("roster.ask", { name: name || t("noName") })}</p>
                    <ClassroomForm
                      action={removeLearnerAction}
                      known={{ classroom, learner: id }}
                      submit={t("roster.submit")}
                      said={t("roster.done")}
                      variant="danger"
                    />
                  </div>
                </details>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
