import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { listDoingsOfLearners, type TargetDoing } from "@/lib/data/assigned-work";
import { type Assignment, listAssignments } from "@/lib/data/assignments";
import { listLearners } from "@/lib/data/classroom-enrollments";
import type { Classroom } from "@/lib/data/classrooms";
import { assignmentState } from "@/lib/grading/assignment-state";
import type { AssignmentBoard, AssignmentReport } from "@/lib/wire/assignments";
import { offersOf, targetOf } from "./assignment-targets";
import { requireAssignment, taughtClassroom } from "./classroom-access";

/** What is assigned in a classroom, how many have done it, and what else could be. */
export async function readAssignments(actor: Actor | null, id: string, now: Date): Promise<AssignmentBoard> {
  const classroom = await taughtClassroom(actor, id);
  const assignments = await listAssignments(classroom);
  const reports = await reportsOn(classroom, assignments, now);
  const taken = new Set(assignments.map(({ kind, targetId }) => `${kind}:${targetId}`));
  return {
    assignments: reports.map(({ rows, ...assignment }) => {
      const done = rows.flatMap(({ state }) => (state.type === "done" ? [state] : []));
      const late = done.filter(({ isLate }) => isLate).length;
      return { ...assignment, learners: rows.length, done: done.length, late };
    }),
    offers: offersOf(classroom.course)
      .map(({ lesson, targets }) => ({
        lesson,
        targets: targets.filter((target) => !taken.has(`${target.kind}:${target.id}`)),
      }))
      .filter(({ targets }) => targets.length > 0),
  };
}

/** One assignment with every learner of the classroom. */
export async function readAssignment(
  actor: Actor | null,
  place: { readonly classroom: string; readonly assignment: string },
  now: Date,
): Promise<AssignmentReport> {
  const classroom = await taughtClassroom(actor, place.classroom);
  const assignment = await requireAssignment(classroom, place.assignment);
  const [report] = await reportsOn(classroom, [assignment], now);
  if (!report) throw new Error(`No report on assignment ${assignment.id}`);
  return report;
}

/** Assignments × learners, in a handful of queries however many there are. */
export async function reportsOn(
  classroom: Classroom,
  assignments: readonly Assignment[],
  now: Date,
): Promise<readonly AssignmentReport[]> {
  const [learners, doings] = await Promise.all([listLearners(classroom), listDoingsOfLearners(classroom, assignments)]);
  const byPlace = new Map<string, TargetDoing[]>();
  for (const doing of doings) byPlace.set(placeOf(doing), [...(byPlace.get(placeOf(doing)) ?? []), doing]);
  return assignments.map(({ id, kind, targetId, note, dueAt }) => ({
    id,
    target: targetOf(classroom.course, { kind, targetId }),
    note,
    dueAt: dueAt?.toISOString() ?? null,
    rows: learners.map((learner) => ({
      learner: { id: learner.id, name: learner.name },
      state: assignmentState(byPlace.get(placeOf({ userId: learner.id, kind, targetId })) ?? [], dueAt, now),
    })),
  }));
}

function placeOf({ userId, kind, targetId }: Pick<TargetDoing, "userId" | "kind" | "targetId">): string {
  return `${userId} ${kind} ${targetId}`;
}
