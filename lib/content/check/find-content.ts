import "server-only";
import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { MISCONCEPTIONS } from "@/content/misconceptions";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import type { Question } from "@/question-types/define";
import type { QuizDefinition } from "../define";
import { listExperiments } from "../experiments";
import { listCourses, listInterviewQuestions } from "../load";
import { publicPaths } from "../public-paths";
import { scenarios } from "../scenarios";
import type { Content, LessonContent } from "./check";

const prose = import.meta.glob<string>("../../../content/courses/*/*/*.mdx", {
  eager: true,
  query: "?raw",
  import: "default",
});
const questions = import.meta.glob<{ readonly default: Question }>("../../../content/courses/*/*/questions/*.ts", {
  eager: true,
});

/** Gathers the content of this repository for `checkContent`. Runs under Vite only (`npm run content:check`, tests). */
export function findContent(): Content {
  const courses = listCourses();
  const lessons = courses.flatMap(({ lessons }) => lessons);
  return {
    lessons: lessons.map(
      (lesson): LessonContent => ({
        course: lesson.course,
        folder: lesson.folder,
        definition: lesson,
        prose: Object.fromEntries(
          LOCALES.map((locale) => [
            locale,
            prose[`../../../content/courses/${lesson.course}/${lesson.folder}/${locale}.mdx`],
          ]).filter(([, mdx]) => mdx !== undefined),
        ) as { [L in Locale]?: string },
        questions: [
          ...Object.entries(questions)
            .filter(([path]) => path.includes(`/${lesson.course}/${lesson.folder}/`))
            .map(([path, { default: question }]) => ({ file: path.replace(/^(\.\.\/)+/, ""), question })),
          ...lesson.practice.map((question) => ({ file: `${lesson.folder}/practice.ts`, question })),
        ],
        quiz: lesson.quiz,
      }),
    ),
    finals: courses.map(({ final }) => final).filter((final): final is QuizDefinition & typeof final => final !== null),
    interview: listInterviewQuestions(),
    misconceptions: MISCONCEPTIONS,
    scenarios: new Set(scenarios.keys()),
    experiments: new Set(listExperiments("en").map(({ id }) => id)),
    recordings: new Set(readdirSync(resolve("content/recordings")).map((file) => file.replace(/_.*$/, ""))),
    paths: new Set(publicPaths()),
  };
}
