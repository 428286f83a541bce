import { useTranslations } from "next-intl";
import { Link } from "@/lib/i18n/routing";
import type { ClassroomHead, Gradebook } from "@/lib/wire/classrooms";
import { BeliefList } from "./belief-list";
import { GradebookLegend } from "./gradebook-legend";
import { GradebookTable } from "./gradebook-table";
import { awayFor, type GradebookView } from "./gradebook-view";

/** The first page of a classroom: the matrix, and beside it (on a narrow screen before it) what the class believes. */
export function ClassOverview({
  classroom,
  gradebook,
  view,
  now,
}: {
  readonly classroom: ClassroomHead;
  readonly gradebook: Gradebook;
  readonly view: GradebookView;
  readonly now: Date;
}) {
  const t = useTranslations("teach");
  const { rows, beliefs } = gradebook;
  if (rows.length === 0) return <p className="mt-8">{t("emptyClass", { code: classroom.joinCode })}</p>;

  const away = awayFor(rows, 7, now);
  const isEmpty = rows.every(({ lastSeenAt }) => lastSeenAt === null);
  return (
    <div className="mt-8 grid gap-x-12 gap-y-12 xl:grid-cols-[minmax(0,1fr)_372px]">
      <div className="grid min-w-0 content-start gap-10 xl:order-2">
        <BeliefList classroom={classroom.id} beliefs={beliefs} all={rows.length} view={view} />
        <section aria-labelledby="away">
          <h2 id="away" className="starts text-[17px] leading-6">
            {t("away.title")}
          </h2>
          {away.length === 0 && <p className="mt-1 text-ink-2 text-small">{t("away.none")}</p>}
          <ul className="mt-1 flex flex-wrap gap-x-4 text-small">
            {away.map(({ learner }) => (
              <li key={learner.id}>
                <Link href={`/teach/${classroom.id}/learners/${learner.id}`} className="inline-block min-h-6">
                  {learner.name || t("noName")}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      </div>
      <section aria-labelledby="matrix" className="min-w-0">
        <h2 id="matrix" className="sr-only">
          {t("matrix.title")}
        </h2>
        {isEmpty && <p className="mb-6">{t("empty")}</p>}
        <GradebookTable classroom={classroom.id} gradebook={gradebook} view={view} now={now} />
        <GradebookLegend classroom={classroom.id} view={view} />
      </section>
    </div>
  );
}
