import { useTranslations } from "next-intl";
import { Link } from "@/lib/i18n/routing";
import type { AssignmentBoard, AssignmentSummary } from "@/lib/wire/assignments";
import type { ClassroomHead } from "@/lib/wire/classrooms";
import { AssignForm } from "./assign-form";
import { Due } from "./due";
import { TargetKind } from "./target-kind";
import { useTargetName } from "./use-target-name";

/** What a classroom is asked to do, with a word on what has just changed, and the form for more. */
export function AssignmentBoardView({
  classroom,
  board,
  assigned,
  wasWithdrawn,
  now,
}: {
  readonly classroom: ClassroomHead;
  readonly board: AssignmentBoard;
  /** Id of what was assigned a moment ago. */
  readonly assigned: string | null;
  readonly wasWithdrawn: boolean;
  readonly now: Date;
}) {
  const t = useTranslations("assignments");
  const nameOf = useTargetName();
  const { assignments, offers } = board;
  const fresh = assignments.find(({ id }) => id === assigned);
  const said = fresh ? t("assigned", { name: nameOf(fresh.target) }) : wasWithdrawn ? t("withdrawn") : null;

  return (
    <div className="mt-8 grid gap-x-18 gap-y-12 lg:grid-cols-[minmax(0,1fr)_380px]">
      <section aria-labelledby="assignments" className="min-w-0">
        <h2 id="assignments" className="starts text-h3">
          {t("title")}
        </h2>
        <p className="mt-1 text-ink-2 text-small">{t("about")}</p>
        {said && (
          <p role="status" className="mt-4 border-ink border-l-4 py-1 pl-3">
            {said}
          </p>
        )}
        {assignments.length === 0 && <p className="mt-4">{t("none")}</p>}
        <ul className="mt-3">
          {assignments.map((assignment) => (
            <Summary key={assignment.id} classroom={classroom.id} assignment={assignment} now={now} />
          ))}
        </ul>
      </section>
      {classroom.archivedAt === null && (
        <AssignForm key={assignments.map(({ id }) => id).join()} classroom={classroom.id} offers={offers} />
      )}
    </div>
  );
}

function Summary({
  classroom,
  assignment,
  now,
}: {
  readonly classroom: string;
  readonly assignment: AssignmentSummary;
  readonly now: Date;
}) {
  const t = useTranslations("assignments");
  const nameOf = useTargetName();
  const { id, target, note, dueAt, learners, done, late } = assignment;
  return (
    <li className="border-rule border-t py-3">
      <Link href={`/teach/${classroom}/assignments/${id}`} className="inline-block min-h-6 font-semibold text-[17px]">
        {nameOf(target)}
      </Link>
      <p className="text-ink-2 text-small">
        <TargetKind target={target} />
      </p>
      <p className="mt-1 flex flex-wrap gap-x-5">
        <span>
          <Due at={dueAt} isOver={dueAt !== null && new Date(dueAt) < now} />
        </span>
        <span>
          <strong className="font-semibold">{t("counts", { done, learners })}</strong>
          {late > 0 && ` · ${t("late", { late })}`}
        </span>
      </p>
      {note && <p className="mt-1 break-words text-ink-2 text-small">{`${t("note")} ${note}`}</p>}
    </li>
  );
}
