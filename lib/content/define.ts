import type { MisconceptionId } from "@/lib/grading/score";
import type { Localized } from "@/lib/i18n/locales";

/** What `course.ts` says of a course; its lessons are the folders beside it. */
export interface CourseDefinition {
  readonly title: Localized;
  readonly summary: Localized;
}

/** What `lesson.ts` says of a lesson; the prose is in `en.mdx` and `zh-CN.mdx` beside it. */
export interface LessonDefinition {
  /** Written once, never changed; the folder name without its number. */
  readonly id: string;
  readonly title: Localized;
  /** One or two sentences, for lists and link previews. */
  readonly summary: Localized;
  /** Minutes a reader needs, exercises included. */
  readonly minutes: number;
  /** Each completes "After this lesson you can …" / “学完这一课，你能……”. */
  readonly objectives: Localized<readonly string[]>;
  /** Sources listed under the lesson; see `sources.ts` for how ids are written. */
  readonly sources: readonly string[];
}

/** What `quiz.ts` says of a quiz. Which questions: every one with role "quiz" of its lesson, or of all lessons for the final. */
export interface QuizDefinition {
  /** Written once, never changed. */
  readonly id: string;
  readonly title: Localized;
  /** How many questions one attempt draws. */
  readonly draw: number;
  /** Fraction 0 … 1 from which an attempt passes. */
  readonly passMark: number;
  readonly maxAttempts: number;
}

export const LEVELS = ["junior", "mid", "senior", "sre"] as const;
export type Level = (typeof LEVELS)[number];

/** One interview question: the learner answers, then ticks the key points against the model answer. */
export interface InterviewQuestion {
  /** Written once, never changed; the file name. */
  readonly id: string;
  /** Number in facts.md §5: "J4", "Q27", … */
  readonly number: string;
  readonly level: Level;
  readonly question: Localized;
  /** One or two things an interviewer asks next. */
  readonly followUps: Localized<readonly string[]>;
  readonly keyPoints: readonly KeyPoint[];
  /** What a good candidate says in at most two minutes; paragraphs are separated by a blank line. */
  readonly modelAnswer: Localized;
  /** Id of the lesson to read when it did not go well. */
  readonly lesson: string;
  readonly sources: readonly string[];
  readonly misconceptions: readonly MisconceptionId[];
}

export interface KeyPoint {
  readonly id: string;
  readonly text: Localized;
  /** An answer without it does not pass. */
  readonly essential: boolean;
}

/** One false belief, as a learner would say it, and what is so. */
export interface Misconception {
  readonly claim: Localized;
  readonly truth: Localized;
  readonly sources: readonly string[];
}

export const defineCourse = (course: CourseDefinition): CourseDefinition => course;
export const defineLesson = (lesson: LessonDefinition): LessonDefinition => lesson;
export const defineQuiz = (quiz: QuizDefinition): QuizDefinition => quiz;
export const defineInterviewQuestion = (question: InterviewQuestion): InterviewQuestion => question;
