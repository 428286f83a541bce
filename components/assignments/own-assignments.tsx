import { useFormatter, useTranslations } from "next-intl";
import { LocalTime } from "@/components/ui/local-time";
import type { AssignmentState } from "@/lib/grading/assignment-state";
import { Link } from "@/lib/i18n/routing";
import type { OwnAssignment } from "@/lib/wire/assignments";
import { Due } from "./due";
import { useTargetName } from "./use-target-name";

/** What a learner's classrooms ask: what is left to do, and folded away what is done. Nothing if nothing is asked. */
export function OwnAssignments({ assignments }: { readonly assignments: readonly OwnAssignment[] }) {
  const t = useTranslations("assignments.own");
  if (assignments.length === 0) return null;

  const done = assignments.filter(({ state }) => state.type === "done");
  const left = assignments.filter(({ state }) => state.type !== "done");
  return (
    <section className="mt-10 max-w-(--measure)" aria-labelledby="assigned">
      <h2 id="assigned" className="starts text-h3">
        {t("title")}
      </h2>
      {left.length === 0 && <p className="mt-2">{t("allDone")}</p>}
      <List assignments={left} />
      {done.length > 0 && (
        <details>
          <summary className="inline-flex min-h-11 items-center text-ink-2 underline underline-offset-4">
            {t("doneList", { count: done.length })}
          </summary>
          <List assignments={done} />
        </details>
      )}
    </section>
  );
}

function List({ assignments }: { readonly assignments: readonly OwnAssignment[] }) {
  return (
    <ul>
      {assignments.map((assignment) => (
        <Item key={assignment.id} assignment={assignment} />
      ))}
    </ul>
  );
}

function Item({ assignment }: { readonly assignment: OwnAssignment }) {
  const t = useTranslations("assignments");
  const nameOf = useTargetName();
  const { target, note, dueAt, classroom, state } = assignment;
  const kind = t(`kinds.${target.kind}`);
  const name = nameOf(target);
  return (
    <li className="border-rule border-b py-3">
      {target.path ? (
        <Link href={target.path} className="inline-block min-h-6 font-semibold text-[17px]">
          {name}
        </Link>
      ) : (
        name
      )}
      <p className="break-words text-ink-2 text-small">
        {target.lesson === null
          ? t("own.ofCourse", { kind, classroom })
          : t("own.of", { kind, lesson: t("lesson", { number: target.lesson }), classroom })}
      </p>
      <p className="mt-1 flex flex-wrap gap-x-5">
        {dueAt && (
          <span className={state.type !== "done" && state.isOverdue ? "font-semibold" : ""}>
            <Due at={dueAt} isOver={state.type !== "done" && state.isOverdue} />
          </span>
        )}
        <span className="text-ink-2">
          <State state={state} />
        </span>
      </p>
      {note && <p className="mt-1 break-words text-ink-2 text-small">{`${t("note")} ${note}`}</p>}
    </li>
  );
}

function State({ state }: { readonly state: AssignmentState }) {
  const t = useTranslations("assignments.own");
  const format = useFormatter();
  if (state.type !== "done") return t(state.type === "begun" ? "begun" : "notBegun");

  const { firstAt, isLate, best, last } = state;
  const percent = (fraction: number) => format.number(fraction, { style: "percent", maximumFractionDigits: 0 });
  return (
    <>
      {t.rich(isLate ? "doneLate" : "done", { time: () => <LocalTime at={firstAt} style="date" /> })}
      {best !== null &&
        ` · ${last === null || last === best ? percent(best) : t("scores", { best: percent(best), last: percent(last) })}`}
    </>
  );
}
