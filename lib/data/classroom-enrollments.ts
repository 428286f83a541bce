import "server-only";
import type { Actor, MemberActor } from "@/lib/auth/actor";
import type { Classroom } from "./classrooms";
import { prisma } from "./prisma";

/** What somebody who holds a join code may know before they join. */
export interface Invitation {
  readonly classroomId: string;
  readonly name: string;
  readonly course: string;
  readonly teachers: readonly string[];
}

/** A classroom as one of its learners sees it. */
export interface JoinedClassroom {
  readonly id: string;
  readonly name: string;
  readonly course: string;
  readonly teachers: readonly string[];
  readonly joinedAt: Date;
}

/** Somebody who learns in a classroom that the actor teaches; the proof for showing their work. */
export interface Learner {
  readonly id: string;
  readonly name: string;
  readonly joinedAt: Date;
}

const teacherNames = {
  where: { role: "TEACHER", removedAt: null },
  orderBy: { joinedAt: "asc" },
  select: { user: { select: { name: true } } },
} as const;

const learning = ({ id }: Classroom) => ({ classroomId: id, role: "LEARNER", removedAt: null }) as const;

/** Where this code leads; nowhere once the classroom is archived or has another code. */
export async function findInvitation(joinCode: string): Promise<Invitation | null> {
  const row = await (await prisma()).classroom.findFirst({
    where: { joinCode, archivedAt: null },
    select: { id: true, name: true, course: true, enrollments: teacherNames },
  });
  return row && { classroomId: row.id, name: row.name, course: row.course, teachers: namesOf(row.enrollments) };
}

/** What the actor is in this classroom now; null if they are not in it. */
export async function findRole(actor: Actor, classroomId: string): Promise<"TEACHER" | "LEARNER" | null> {
  const row = await (await prisma()).enrollment.findFirst({
    where: { classroomId, userId: actor.userId, removedAt: null },
    select: { role: true },
  });
  return row?.role ?? null;
}

/**
 * Lets the actor in by the code. Joining again changes nothing; who left or was removed
 * joins afresh; who teaches stays the teacher. False if the code leads nowhere.
 */
export async function joinByCode(actor: MemberActor, joinCode: string, now: Date): Promise<boolean> {
  return (await prisma()).$transaction(async (tx) => {
    const classroom = await tx.classroom.findFirst({ where: { joinCode, archivedAt: null }, select: { id: true } });
    if (!classroom) return false;
    const place = { classroomId: classroom.id, userId: actor.userId };
    await tx.enrollment.createMany({ data: [{ ...place, role: "LEARNER", joinedAt: now }], skipDuplicates: true });
    await tx.enrollment.updateMany({
      where: { ...place, role: "LEARNER", removedAt: { not: null } },
      data: { removedAt: null, joinedAt: now },
    });
    return true;
  });
}

/** Takes the actor out of a classroom in which they learn; what they did stays theirs. False if they do not learn there. */
export async function leaveClassroom(actor: MemberActor, classroomId: string, now: Date): Promise<boolean> {
  const left = await (await prisma()).enrollment.updateMany({
    where: { classroomId, userId: actor.userId, role: "LEARNER", removedAt: null },
    data: { removedAt: now },
  });
  return left.count === 1;
}

/** The classrooms in which the actor learns; archived ones are gone from here. */
export async function listJoinedClassrooms(actor: Actor): Promise<readonly JoinedClassroom[]> {
  const rows = await (await prisma()).enrollment.findMany({
    where: { userId: actor.userId, role: "LEARNER", removedAt: null, classroom: { archivedAt: null } },
    orderBy: { joinedAt: "asc" },
    select: {
      joinedAt: true,
      classroom: { select: { id: true, name: true, course: true, enrollments: teacherNames } },
    },
  });
  return rows.map(({ joinedAt, classroom: { enrollments, ...classroom } }) => ({
    ...classroom,
    teachers: namesOf(enrollments),
    joinedAt,
  }));
}

/** Everybody who learns in the classroom now. */
export async function listLearners(classroom: Classroom): Promise<readonly Learner[]> {
  const rows = await (await prisma()).enrollment.findMany({
    where: learning(classroom),
    orderBy: [{ joinedAt: "asc" }, { userId: "asc" }],
    select: { userId: true, joinedAt: true, user: { select: { name: true } } },
  });
  return rows.map(({ userId, joinedAt, user }) => ({ id: userId, name: user.name ?? "", joinedAt }));
}

/** One learner of the classroom; null for everybody else, the removed ones among them. */
export async function findLearner(classroom: Classroom, userId: string): Promise<Learner | null> {
  const row = await (await prisma()).enrollment.findFirst({
    where: { ...learning(classroom), userId },
    select: { joinedAt: true, user: { select: { name: true } } },
  });
  return row && { id: userId, name: row.user.name ?? "", joinedAt: row.joinedAt };
}

/** Takes a learner out of the classroom: their work is theirs alone again. False if they do not learn there. */
export async function removeLearner(classroom: Classroom, userId: string, now: Date): Promise<boolean> {
  const removed = await (await prisma()).enrollment.updateMany({
    where: { ...learning(classroom), userId },
    data: { removedAt: now },
  });
  return removed.count === 1;
}

function namesOf(rows: readonly { readonly user: { readonly name: string | null } }[]): readonly string[] {
  return rows.flatMap(({ user }) => user.name ?? []);
}
