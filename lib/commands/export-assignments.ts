import "server-only";
import { listAssignments } from "@/lib/data/assignments";
import type { Classroom } from "@/lib/data/classrooms";
import type { AssignmentReport } from "@/lib/wire/assignments";
import { type CsvValue, csv, percent } from "./csv";
import { reportsOn } from "./read-assignments";

const HEADER = [
  "assignment_id",
  "kind",
  "target",
  "due_at",
  "learner_id",
  "learner",
  "state",
  "overdue",
  "first_done_at",
  "late",
  "best_percent",
  "last_percent",
  "last_done_at",
];

/** Everything assigned in a classroom, one row per assignment and learner. */
export async function exportAssignments(classroom: Classroom, now: Date): Promise<string> {
  const reports = await reportsOn(classroom, await listAssignments(classroom), now);
  return csv(HEADER, reports.flatMap(rowsOf));
}

function rowsOf({ id, target, dueAt, rows }: AssignmentReport): CsvValue[][] {
  return rows.map(({ learner, state }) => [
    id,
    target.kind,
    target.id,
    dueAt,
    learner.id,
    learner.name,
    state.type,
    ...(state.type === "done"
      ? [
          null,
          state.firstAt,
          state.isLate,
          state.best === null ? null : percent(state.best),
          state.last === null ? null : percent(state.last),
          state.lastAt,
        ]
      : [state.isOverdue, null, null, null, null, null]),
  ]);
}
