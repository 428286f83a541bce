import "server-only";
import type { Question } from "@/question-types/define";
import {
  type CourseDefinition,
  type InterviewQuestion,
  LEVELS,
  type LessonDefinition,
  type QuizDefinition,
} from "./define";
import { hashQuestion } from "./question-hash";

/** A course with its lessons in order. */
export interface Course extends CourseDefinition {
  readonly slug: string;
  readonly lessons: readonly Lesson[];
  readonly final: Quiz | null;
}

export interface Lesson extends LessonDefinition {
  readonly course: string;
  /** Folder under the course: `01-four-steps`. */
  readonly folder: string;
  /** 1, 2, 3 … */
  readonly number: number;
  readonly exercises: readonly Question[];
  /** More exercises on what it teaches, which do not stand in its text and do not count for it. */
  readonly practice: readonly Question[];
  readonly quiz: Quiz | null;
}

export interface Quiz extends QuizDefinition {
  readonly course: string;
  /** Null for the final examination of the course. */
  readonly lessonId: string | null;
  /** What may be drawn, lesson by lesson. */
  readonly pool: readonly { readonly lessonId: string; readonly questionIds: readonly string[] }[];
}

export interface FoundQuestion {
  readonly question: Question;
  readonly lessonId: string;
  readonly course: string;
  /** SHA-256 of what can be asked and graded, hexadecimal: the version that attempts refer to. */
  readonly hash: string;
}

type Module<T> = { readonly default: T };

const courseModules = import.meta.glob<Module<CourseDefinition>>("../../content/courses/*/course.ts", { eager: true });
const finalModules = import.meta.glob<Module<QuizDefinition>>("../../content/courses/*/final.ts", { eager: true });
const lessonModules = import.meta.glob<Module<LessonDefinition>>("../../content/courses/*/*/lesson.ts", {
  eager: true,
});
const quizModules = import.meta.glob<Module<QuizDefinition>>("../../content/courses/*/*/quiz.ts", { eager: true });
const questionModules = import.meta.glob<Module<Question>>("../../content/courses/*/*/questions/*.ts", { eager: true });
const practiceModules = import.meta.glob<Module<readonly Question[]>>("../../content/courses/*/*/practice.ts", {
  eager: true,
});
const interviewModules = import.meta.glob<Module<InterviewQuestion>>("../../content/interview/*.ts", { eager: true });

const questions = new Map<string, FoundQuestion>();
const written = sorted(questionModules).map(([path, { default: question }]) => [path, [question]] as const);
const made = sorted(practiceModules).map(([path, { default: practice }]) => [path, practice] as const);
for (const [path, found] of [...written, ...made]) {
  const { course, folder } = place(path);
  for (const question of found) {
    if (questions.has(question.id)) throw new Error(`Two questions are called "${question.id}"; the second is ${path}`);
    questions.set(question.id, { question, course, lessonId: lessonIdOf(folder), hash: hashQuestion(question) });
  }
}

const courses = new Map<string, Course>(
  sorted(courseModules).map(([path, { default: definition }]) => {
    const { course: slug } = place(path);
    const lessons = sorted(lessonModules)
      .filter(([lessonPath]) => place(lessonPath).course === slug)
      .map(([lessonPath, { default: lesson }]) => loadLesson(slug, place(lessonPath).folder, lesson));
    return [slug, { ...definition, slug, lessons, final: loadFinal(slug, lessons) }];
  }),
);

const interviewQuestions: readonly InterviewQuestion[] = sorted(interviewModules)
  .map(([, { default: question }]) => question)
  .sort(
    (one, other) =>
      LEVELS.indexOf(one.level) - LEVELS.indexOf(other.level) ||
      Number(one.number.replace(/\D/g, "")) - Number(other.number.replace(/\D/g, "")),
  );

export function listCourses(): readonly Course[] {
  return [...courses.values()];
}

export function findCourse(slug: string): Course | null {
  return courses.get(slug) ?? null;
}

export function findLesson(course: string, lessonId: string): Lesson | null {
  return courses.get(course)?.lessons.find(({ id }) => id === lessonId) ?? null;
}

export function findQuestion(id: string): FoundQuestion | null {
  return questions.get(id) ?? null;
}

export function listQuestions(): readonly FoundQuestion[] {
  return [...questions.values()];
}

export function listQuizzes(): readonly Quiz[] {
  return listCourses().flatMap(({ lessons, final }) =>
    [...lessons.map(({ quiz }) => quiz), final].filter((quiz) => quiz !== null),
  );
}

export function findQuiz(id: string): Quiz | null {
  return listQuizzes().find((quiz) => quiz.id === id) ?? null;
}

export function listInterviewQuestions(): readonly InterviewQuestion[] {
  return interviewQuestions;
}

export function findInterviewQuestion(id: string): InterviewQuestion | null {
  return interviewQuestions.find((question) => question.id === id) ?? null;
}

function loadLesson(course: string, folder: string, definition: LessonDefinition): Lesson {
  const id = lessonIdOf(folder);
  if (definition.id !== id) throw new Error(`${folder}/lesson.ts calls itself "${definition.id}"`);
  const own = [...questions.values()].filter((found) => found.course === course && found.lessonId === id);
  const quiz = quizModules[`../../content/courses/${course}/${folder}/quiz.ts`]?.default;
  return {
    ...definition,
    course,
    folder,
    number: Number(folder.slice(0, 2)),
    exercises: withRole(own, "exercise"),
    practice: withRole(own, "practice"),
    quiz: quiz ? { ...quiz, course, lessonId: id, pool: [{ lessonId: id, questionIds: quizQuestionIds(own) }] } : null,
  };
}

function loadFinal(course: string, lessons: readonly Lesson[]): Quiz | null {
  const definition = finalModules[`../../content/courses/${course}/final.ts`]?.default;
  if (!definition) return null;
  const pool = lessons.map(({ id }) => ({
    lessonId: id,
    questionIds: quizQuestionIds([...questions.values()].filter((found) => found.lessonId === id)),
  }));
  return { ...definition, course, lessonId: null, pool };
}

function quizQuestionIds(found: readonly FoundQuestion[]): readonly string[] {
  return withRole(found, "quiz").map(({ id }) => id);
}

function withRole(found: readonly FoundQuestion[], role: Question["role"]): readonly Question[] {
  return found.flatMap(({ question }) => (question.role === role ? [question] : []));
}

function place(path: string): { course: string; folder: string } {
  const [, course = "", folder = ""] = /courses\/([^/]+)\/([^/]+)/.exec(path) ?? [];
  return { course, folder };
}

function lessonIdOf(folder: string): string {
  return folder.replace(/^\d+-/, "");
}

function sorted<T>(modules: Record<string, T>): [string, T][] {
  return Object.entries(modules).sort(([one], [other]) => (one < other ? -1 : 1));
}
