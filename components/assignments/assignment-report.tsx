import { useTranslations } from "next-intl";
import { ClassroomForm } from "@/components/teach/classroom-form";
import { FormField } from "@/components/ui/form-field";
import { changeAssignmentAction } from "@/lib/actions/change-assignment";
import { withdrawAssignmentAction } from "@/lib/actions/withdraw-assignment";
import { Link } from "@/lib/i18n/routing";
import type { AssignmentReport } from "@/lib/wire/assignments";
import type { ClassroomHead } from "@/lib/wire/classrooms";
import { Due } from "./due";
import { DueField } from "./due-field";
import { LearnersTable } from "./learners-table";
import { TargetKind } from "./target-kind";
import { useTargetName } from "./use-target-name";

/** One assignment: who has done it, and its terms, which can be changed. */
export function AssignmentReportView({
  classroom,
  report,
  wasChanged,
  now,
}: {
  readonly classroom: ClassroomHead;
  readonly report: AssignmentReport;
  readonly wasChanged: boolean;
  readonly now: Date;
}) {
  const t = useTranslations("assignments");
  const teach = useTranslations("teach");
  const nameOf = useTargetName();
  const { target, note, dueAt, rows } = report;
  const name = nameOf(target);

  return (
    <div className="mt-8 grid gap-x-18 gap-y-12 lg:grid-cols-[minmax(0,1fr)_380px]">
      <div className="starts min-w-0">
        <p className="text-small">
          <Link href={`/teach/${classroom.id}/assignments`} className="inline-block min-h-6">
            {t("report.all")}
          </Link>
        </p>
        <h2 className="mt-1 text-h3 text-pretty">{target.path ? <Link href={target.path}>{name}</Link> : name}</h2>
        <p className="mt-1 text-ink-2">
          <TargetKind target={target} />
          {" · "}
          <Due at={dueAt} isOver={dueAt !== null && new Date(dueAt) < now} />
        </p>
        {note && <p className="mt-1 break-words text-ink-2">{`${t("note")} ${note}`}</p>}
        {wasChanged && (
          <p role="status" className="mt-4 border-ink border-l-4 py-1 pl-3">
            {t("change.done")}
          </p>
        )}
        {rows.length === 0 ? (
          <p className="mt-5">{teach("emptyClass", { code: classroom.joinCode })}</p>
        ) : (
          <LearnersTable classroom={classroom.id} caption={name} rows={rows} />
        )}
      </div>
      {classroom.archivedAt === null && <Terms classroom={classroom.id} report={report} />}
    </div>
  );
}

function Terms({ classroom, report }: { readonly classroom: string; readonly report: AssignmentReport }) {
  const t = useTranslations("assignments");
  const { id, note, dueAt } = report;
  const known = { classroom, assignment: id };
  return (
    <div className="grid content-start gap-10">
      <section aria-labelledby="change" className="grid gap-4">
        <h2 id="change" className="starts text-h3">
          {t("change.title")}
        </h2>
        <ClassroomForm
          key={`${dueAt} ${note}`}
          action={changeAssignmentAction}
          known={known}
          submit={t("change.submit")}
          said={t("change.done")}
        >
          <DueField at={dueAt} />
          <FormField
            name="note"
            label={t("form.note")}
            hint={t("form.noteHint")}
            value={note ?? ""}
            maxLength={200}
            autoComplete="off"
          />
        </ClassroomForm>
      </section>
      <section aria-labelledby="withdraw" className="grid gap-4">
        <h2 id="withdraw" className="starts text-h3">
          {t("withdraw.title")}
        </h2>
        <p className="text-small">{t("withdraw.ask")}</p>
        <ClassroomForm
          action={withdrawAssignmentAction}
          known={known}
          submit={t("withdraw.submit")}
          said={t("withdraw.done")}
          variant="danger"
        />
      </section>
    </div>
  );
}
