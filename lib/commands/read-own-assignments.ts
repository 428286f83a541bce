import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { listOwnDoings } from "@/lib/data/assigned-work";
import { listReceivedAssignments } from "@/lib/data/assignments";
import { assignmentState } from "@/lib/grading/assignment-state";
import type { OwnAssignment } from "@/lib/wire/assignments";
import { findTarget } from "./assignment-targets";

/**
 * What the actor is asked to do of one course, in all classrooms together, with how far they are: what is
 * left to do first. What is no longer in the content cannot be done and is left out.
 */
export async function readOwnAssignments(actor: Actor, course: string, now: Date): Promise<readonly OwnAssignment[]> {
  const assignments = await listReceivedAssignments(actor, course);
  if (assignments.length === 0) return [];

  const doings = await listOwnDoings(actor, assignments);
  const own = assignments.flatMap(({ id, kind, targetId, note, dueAt, classroom }): OwnAssignment[] => {
    const target = findTarget(course, { kind, targetId });
    if (!target) return [];
    const doing = doings.filter((each) => each.kind === kind && each.targetId === targetId);
    const state = assignmentState(doing, dueAt, now);
    return [{ id, target, note, dueAt: dueAt?.toISOString() ?? null, classroom, state }];
  });
  return [...own.filter(({ state }) => state.type !== "done"), ...own.filter(({ state }) => state.type === "done")];
}
