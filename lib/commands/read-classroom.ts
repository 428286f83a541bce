import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { findCourse } from "@/lib/content/load";
import { type Classroom, countLearners } from "@/lib/data/classrooms";
import type { ClassroomHead, CourseName } from "@/lib/wire/classrooms";
import { taughtClassroom } from "./classroom-access";

/** What stands above every page of a classroom that the actor teaches. */
export async function readClassroom(actor: Actor | null, id: string): Promise<ClassroomHead> {
  const classroom = await taughtClassroom(actor, id);
  return classroomHead(classroom, await countLearners(classroom));
}

export function classroomHead(classroom: Classroom, learners: number): ClassroomHead {
  const { id, name, course, joinCode, archivedAt } = classroom;
  return { id, name, course: courseName(course), joinCode, learners, archivedAt };
}

/** A course that was withdrawn keeps its short name. */
export function courseName(slug: string): CourseName {
  return { slug, title: findCourse(slug)?.title ?? { en: slug, "zh-CN": slug } };
}
