import "server-only";
import { type Lesson, listCourses } from "./load";

/** Where an exercise stands among those of its lesson, or among those that are practised beside it. */
export interface ExercisePlace {
  readonly id: string;
  readonly lesson: Lesson;
  readonly isPractice: boolean;
  /** 1, 2, 3 … among its like in the lesson. */
  readonly number: number;
  /** Ids of its neighbours there. */
  readonly previous: string | null;
  readonly next: string | null;
}

/** Every exercise with an address of its own, in the order of the courses. */
export function listExercisePlaces(): readonly ExercisePlace[] {
  return listCourses().flatMap(({ lessons }) =>
    lessons.flatMap((lesson) =>
      [lesson.exercises, lesson.practice].flatMap((row) =>
        row.map(({ id, role }, index) => ({
          id,
          lesson,
          isPractice: role === "practice",
          number: index + 1,
          previous: row[index - 1]?.id ?? null,
          next: row[index + 1]?.id ?? null,
        })),
      ),
    ),
  );
}
