import type { Prisma } from "@/generated/prisma/client";
import type { Course, Lesson } from "@/lib/content/load";
import type { DemoClassroom } from "./people";

const HOUR = 60 * 60 * 1000;
const WEEK = 7 * 24 * HOUR;

type Row = Prisma.AssignmentCreateManyInput;

/** What the teacher of a demo classroom has assigned: a lesson, a quiz and exercises; the last one is due late in the winter. */
export function assignmentRows(room: DemoClassroom, { lessons }: Course): Row[] {
  const [first, second, third] = lessons;
  const last = lessons.at(-1);
  if (!first || !second || !third || !last) throw new Error("The demo needs a course of three lessons or more");

  const row = (kind: Row["kind"], targetId: string, week: number, terms: Pick<Row, "note" | "dueAt">): Row => ({
    id: `${room.id}-${kind}-${targetId}`,
    classroomId: room.id,
    kind,
    targetId,
    createdById: room.teacher.id,
    createdAt: after(room, week),
    ...terms,
  });
  return [
    row("lesson", first.id, 0, {}),
    ...(first.quiz ? [row("quiz", first.quiz.id, 0, { dueAt: after(room, 2) })] : []),
    row("exercise", exerciseOf(second), 1, { dueAt: after(room, 2), note: room.notes.prepare }),
    row("exercise", exerciseOf(third), 3, { dueAt: after(room, 5) }),
    row("exercise", exerciseOf(last), 8, { dueAt: after(room, 22), note: room.notes.outlook }),
  ];
}

/** Some hours after a lesson of the classroom. */
function after({ begins }: DemoClassroom, weeks: number): Date {
  return new Date(begins.getTime() + weeks * WEEK + 4 * HOUR);
}

/** One that is made afresh for everybody, if the lesson has any. */
function exerciseOf({ id, exercises }: Lesson): string {
  const exercise = exercises.find(({ generator }) => generator) ?? exercises[0];
  if (!exercise) throw new Error(`Lesson "${id}" has no exercise`);
  return exercise.id;
}
