import { useTranslations } from "next-intl";
import type { ClassroomHead, RosterRow } from "@/lib/wire/classrooms";
import { RosterTable } from "./roster-table";

/** The list of learners, with a word on what has happened to it. */
export function Roster({
  classroom,
  rows,
  wasRemoved,
}: {
  readonly classroom: ClassroomHead;
  readonly rows: readonly RosterRow[];
  readonly wasRemoved: boolean;
}) {
  const t = useTranslations("teach");
  return (
    <section aria-labelledby="roster" className="mt-8">
      <h2 id="roster" className="text-h3">
        {t("roster.title")}
      </h2>
      {wasRemoved && (
        <p role="status" className="mt-3 border-ink border-l-4 py-1 pl-3">
          {t("roster.removed")}
        </p>
      )}
      {rows.length === 0 ? (
        <p className="mt-3">{t("emptyClass", { code: classroom.joinCode })}</p>
      ) : (
        <RosterTable classroom={classroom.id} rows={rows} canRemove={classroom.archivedAt === null} />
      )}
    </section>
  );
}
