import "server-only";
import { listCourses, listInterviewQuestions, listQuizzes } from "./load";

/** Paths, without language, of the pages that anybody may read: they are the sitemap, and links may lead to them. */
export function publicPaths(): readonly string[] {
  return [
    "/",
    "/learn",
    ...listCourses().flatMap(({ slug, lessons }) => lessons.map(({ id }) => `/learn/${slug}/${id}`)),
    ...listQuizzes().map(({ id }) => `/quiz/${id}`),
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
