import "server-only";
import type { Actor, MemberActor } from "@/lib/auth/actor";
import type { AssignmentKind } from "@/lib/wire/assignments";
import type { Classroom } from "./classrooms";
import { prisma } from "./prisma";

/** What a classroom was asked to do, and is still asked. */
export interface Assignment {
  readonly id: string;
  readonly kind: AssignmentKind;
  readonly targetId: string;
  readonly note: string | null;
  readonly dueAt: Date | null;
  readonly createdAt: Date;
}

/** An assignment as it reaches one of its learners. */
export interface ReceivedAssignment extends Assignment {
  readonly classroom: string;
}

export interface AssignmentTerms {
  readonly note: string | null;
  readonly dueAt: Date | null;
}

const columns = { id: true, kind: true, targetId: true, note: true, dueAt: true, createdAt: true } as const;

/** Those without a due time come last. */
const order = [
  { dueAt: { sort: "asc", nulls: "last" } },
  { createdAt: "asc" },
  { id: "asc" },
] as const satisfies readonly object[];

/** What is assigned in the classroom now, what is due first coming first. */
export async function listAssignments({ id }: Classroom): Promise<readonly Assignment[]> {
  return (await prisma()).assignment.findMany({
    where: { classroomId: id, removedAt: null },
    orderBy: [...order],
    select: columns,
  });
}

/** One assignment of the classroom; null for any other and for one that was withdrawn. */
export async function findAssignment({ id: classroomId }: Classroom, id: string): Promise<Assignment | null> {
  return (await prisma()).assignment.findFirst({ where: { id, classroomId, removedAt: null }, select: columns });
}

/** What is assigned to the actor in the classrooms in which they learn one course; archived ones ask nothing any more. */
export async function listReceivedAssignments(actor: Actor, course: string): Promise<readonly ReceivedAssignment[]> {
  const rows = await (await prisma()).assignment.findMany({
    where: {
      removedAt: null,
      classroom: {
        course,
        archivedAt: null,
        enrollments: { some: { userId: actor.userId, role: "LEARNER", removedAt: null } },
      },
    },
    orderBy: [...order],
    select: { ...columns, classroom: { select: { name: true } } },
  });
  return rows.map(({ classroom, ...assignment }) => ({ ...assignment, classroom: classroom.name }));
}

/**
 * Assigns something. Assigned twice, even at once, it is one assignment on the terms named last;
 * assigned again after it was withdrawn, it is new.
 */
export async function assign(
  actor: MemberActor,
  { id: classroomId }: Classroom,
  { kind, targetId, note, dueAt }: AssignmentTerms & Pick<Assignment, "kind" | "targetId">,
  now: Date,
): Promise<{ readonly id: string }> {
  const place = { classroomId, kind, targetId };
  const fresh = { createdById: actor.userId, createdAt: now };
  return (await prisma()).$transaction(async (tx) => {
    await tx.assignment.createMany({ data: [{ ...place, ...fresh }], skipDuplicates: true });
    await tx.assignment.updateMany({
      where: { ...place, removedAt: { not: null } },
      data: { ...fresh, removedAt: null },
    });
    return tx.assignment.update({
      where: { classroomId_kind_targetId: place },
      data: { note, dueAt },
      select: { id: true },
    });
  });
}

/** Changes note and due time; false if it is not assigned in this classroom. */
export async function changeAssignment(
  { id: classroomId }: Classroom,
  id: string,
  { note, dueAt }: AssignmentTerms,
): Promise<boolean> {
  const changed = await (await prisma()).assignment.updateMany({
    where: { id, classroomId, removedAt: null },
    data: { note, dueAt },
  });
  return changed.count === 1;
}

/** Withdraws an assignment; what learners did stays theirs. Withdrawn twice, the first time counts. False if there is none. */
export async function withdrawAssignment({ id: classroomId }: Classroom, id: string, now: Date): Promise<boolean> {
  const db = await prisma();
  await db.assignment.updateMany({ where: { id, classroomId, removedAt: null }, data: { removedAt: now } });
  return (await db.assignment.count({ where: { id, classroomId } })) === 1;
}
