import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { listJoinedClassrooms } from "@/lib/data/classroom-enrollments";
import { listTaughtClassrooms } from "@/lib/data/classrooms";
import type { ClassroomHead, JoinedClassroom } from "@/lib/wire/classrooms";
import { asMember } from "./classroom-access";
import { classroomHead, courseName } from "./read-classroom";

/** The classrooms that the actor teaches, archived ones apart, and those in which they learn. */
export async function readOwnClassrooms(actor: Actor | null): Promise<{
  readonly active: readonly ClassroomHead[];
  readonly archived: readonly ClassroomHead[];
  readonly joined: readonly JoinedClassroom[];
}> {
  const member = asMember(actor);
  const [taught, joined] = await Promise.all([listTaughtClassrooms(member), listJoinedClassrooms(member)]);
  const heads = taught.map((classroom) => classroomHead(classroom, classroom.learners));
  return {
    active: heads.filter(({ archivedAt }) => archivedAt === null),
    archived: heads.filter(({ archivedAt }) => archivedAt !== null),
    joined: joined.map((classroom) => ({ ...classroom, course: courseName(classroom.course) })),
  };
}
