import "server-only";
import { exercisePath } from "./exercise-path";
import { listCourses, listInterviewQuestions, listQuestions, listQuizzes } from "./load";

/** Paths, without language, of the pages that anybody may read: they are the sitemap, and links may lead to them. */
export function publicPaths(): readonly string[] {
  return [
    "/",
    "/learn",
    ...listCourses().flatMap(({ slug, lessons }) => lessons.map(({ id }) => `/learn/${slug}/${id}`)),
    ...listQuizzes().map(({ id }) => `/quiz/${id}`),
    "/exercise",
    ...listQuestions().flatMap(({ question: { id, role } }) => (role === "quiz" ? [] : [exercisePath(id)])),
    "/lab",
    "/lab/two-msl",
    "/lab/kernel",
    "/interview",
    ...listInterviewQuestions().map(({ id }) => `/interview/${id}`),
    "/teach",
    "/sign-in",
    "/register",
    "/sources",
    "/accessibility",
    "/privacy",
  ];
}
