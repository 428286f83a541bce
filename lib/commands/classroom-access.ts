import "server-only";
import type { Actor, MemberActor } from "@/lib/auth/actor";
import { type Assignment, findAssignment } from "@/lib/data/assignments";
import { findLearner, type Learner } from "@/lib/data/classroom-enrollments";
import { type Classroom, requireTaughtClassroom } from "@/lib/data/classrooms";
import { AppError } from "@/lib/errors";

/** The actor as a member: classrooms are for people who can come back to them. */
export function asMember(actor: Actor | null): MemberActor {
  if (actor?.kind !== "member") throw new AppError("unauthenticated", "Classrooms need a signed-in member");
  return actor;
}

/** The classroom that the actor teaches, to look at. */
export async function taughtClassroom(actor: Actor | null, id: string): Promise<Classroom> {
  return requireTaughtClassroom(asMember(actor), id);
}

/** The classroom that the actor teaches, to change: an archived one can only be restored. */
export async function changeableClassroom(actor: Actor | null, id: string): Promise<Classroom> {
  const classroom = await taughtClassroom(actor, id);
  if (classroom.archivedAt) {
    throw new AppError("conflict", `Classroom ${id} is archived`, { reason: "classroom-archived" });
  }
  return classroom;
}

/** Somebody who learns in this classroom now. */
export async function requireLearner(classroom: Classroom, id: string): Promise<Learner> {
  const learner = await findLearner(classroom, id);
  if (!learner) throw new AppError("not-found", `${id} does not learn in classroom ${classroom.id}`);
  return learner;
}

/** Something that is assigned in this classroom now. */
export async function requireAssignment(classroom: Classroom, id: string): Promise<Assignment> {
  const assignment = await findAssignment(classroom, id);
  if (!assignment) throw new AppError("not-found", `Nothing is assigned as ${id} in classroom ${classroom.id}`);
  return assignment;
}
