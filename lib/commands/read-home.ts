import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { findCourse } from "@/lib/content/load";
import { findHome } from "@/lib/data/home";
import { AppError } from "@/lib/errors";
import type { Home } from "@/lib/wire/home";

const NOBODY: Home = { kind: "nobody", lessons: {}, quizzes: {}, last: null, classrooms: [] };

/** What the learner's home shows of one course; empty for somebody for whom nothing was stored yet. */
export async function readHome(actor: Actor | null, slug: string): Promise<Home> {
  const course = findCourse(slug);
  if (!course) throw new AppError("not-found", `Course "${slug}"`);
  if (!actor) return NOBODY;
  return findHome(
    actor,
    slug,
    course.lessons.map(({ id }) => id),
  );
}
