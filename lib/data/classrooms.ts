import "server-only";
import type { Actor, MemberActor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { prisma } from "./prisma";
import { isUniqueViolation } from "./unique-violation";

/**
 * A classroom that the actor was found to teach. Holding it is the proof: what shows or
 * changes a classroom takes a `Classroom`, never an id.
 */
export interface Classroom {
  readonly id: string;
  readonly name: string;
  readonly course: string;
  readonly joinCode: string;
  readonly createdAt: Date;
  readonly archivedAt: Date | null;
}

interface TaughtClassroom extends Classroom {
  readonly learners: number;
}

const columns = { id: true, name: true, course: true, joinCode: true, createdAt: true, archivedAt: true } as const;

const LEARNING = { role: "LEARNER", removedAt: null } as const;
const TEACHING = { role: "TEACHER", removedAt: null } as const;

/** Whoever learns in this classroom now; for the `where` of everything that shows a learner's work. */
export function learnsIn({ id }: Classroom) {
  return { enrollments: { some: { classroomId: id, ...LEARNING } } };
}

/** The classroom, if the actor teaches it. Anybody else's is as good as not there. */
export async function requireTaughtClassroom(actor: Actor, id: string): Promise<Classroom> {
  const classroom = await (await prisma()).classroom.findFirst({
    where: { id, enrollments: { some: { userId: actor.userId, ...TEACHING } } },
    select: columns,
  });
  if (!classroom) throw new AppError("not-found", `Classroom ${id} is not taught by ${actor.userId}`);
  return classroom;
}

/** The classrooms that the actor teaches, newest first, archived ones among them. */
export async function listTaughtClassrooms(actor: Actor): Promise<readonly TaughtClassroom[]> {
  const rows = await (await prisma()).classroom.findMany({
    where: { enrollments: { some: { userId: actor.userId, ...TEACHING } } },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    select: { ...columns, _count: { select: { enrollments: { where: LEARNING } } } },
  });
  return rows.map(({ _count, ...classroom }) => ({ ...classroom, learners: _count.enrollments }));
}

export async function countLearners({ id }: Classroom): Promise<number> {
  return (await prisma()).enrollment.count({ where: { classroomId: id, ...LEARNING } });
}

/** Creates a classroom that the actor teaches; null if the code is taken. */
export async function createClassroom(
  actor: MemberActor,
  classroom: { readonly name: string; readonly course: string; readonly joinCode: string },
  now: Date,
): Promise<{ readonly id: string } | null> {
  try {
    return await (await prisma()).classroom.create({
      data: {
        ...classroom,
        createdAt: now,
        enrollments: { create: { userId: actor.userId, role: "TEACHER", joinedAt: now } },
      },
      select: { id: true },
    });
  } catch (error) {
    if (isUniqueViolation(error)) return null;
    throw error;
  }
}

export async function renameClassroom({ id }: Classroom, name: string): Promise<void> {
  await (await prisma()).classroom.updateMany({ where: { id, archivedAt: null }, data: { name } });
}

/** Gives the classroom another code, so that the old one lets nobody in; false if the new one is taken. */
export async function changeJoinCode({ id }: Classroom, joinCode: string): Promise<boolean> {
  try {
    await (await prisma()).classroom.updateMany({ where: { id, archivedAt: null }, data: { joinCode } });
    return true;
  } catch (error) {
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}

/** Archives the classroom or, with null, restores it. Archived twice, the first time counts. */
export async function setArchived({ id }: Classroom, archivedAt: Date | null): Promise<void> {
  await (await prisma()).classroom.updateMany({
    where: { id, archivedAt: archivedAt ? null : { not: null } },
    data: { archivedAt },
  });
}
