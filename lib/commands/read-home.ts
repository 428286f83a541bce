import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { findCourse } from "@/lib/content/load";
import { findHome } from "@/lib/data/home";
import { AppError } from "@/lib/errors";
import type { Home } from "@/lib/wire/home";
import { readOwnAssignments } from "./read-own-assignments";

const NOBODY: Home = { kind: "nobody", lessons: {}, quizzes: {}, last: null, classrooms: [], assignments: [] };

/** What the learner's home shows of one course; empty for somebody for whom nothing was stored yet. */
export async function readHome(actor: Actor | null, slug: string, now: Date): Promise<Home> {
  const course = findCourse(slug);
  if (!course) throw new AppError("not-found", `Course "${slug}"`);
  if (!actor) return NOBODY;
  const [home, assignments] = await Promise.all([
    findHome(
      actor,
      slug,
      course.lessons.map(({ id }) => id),
    ),
    readOwnAssignments(actor, slug, now),
  ]);
  return { ...home, assignments };
}
