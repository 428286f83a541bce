import { readFileSync } from "node:fs";
import type { Locale, Localized } from "@/lib/i18n/locales";
import type { Secret } from "./secret-search";

/** What the journeys know of the content and the demo; written by `print-facts.ts`. */
export interface Facts {
  readonly demo: { readonly password: string; readonly classrooms: readonly ClassroomFacts[] };
  readonly lessons: readonly LessonFacts[];
  readonly quizzes: readonly QuizFacts[];
  readonly questions: Readonly<Record<string, QuestionFacts>>;
  /** What the site under test can make of each generated question, see `few-seeds.mjs`. */
  readonly variants: Readonly<Record<string, readonly QuestionFacts[]>>;
  readonly interview: readonly InterviewFacts[];
  /** Without language, "/" for the front page. */
  readonly publicPaths: readonly string[];
  readonly secrets: readonly Secret[];
  readonly laterSteps: readonly LaterStep[];
  /** Everything that anybody may read before answering anything: lessons, figures, and what is asked. */
  readonly published: string;
}

export interface PersonFacts {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

interface ClassroomFacts {
  readonly id: string;
  readonly name: string;
  readonly joinCode: string;
  readonly teacher: PersonFacts;
  readonly learners: readonly PersonFacts[];
}

export interface LessonFacts {
  readonly id: string;
  readonly course: string;
  readonly title: Localized;
  readonly exercises: readonly string[];
  readonly quiz: string | null;
}

export interface QuizFacts {
  readonly id: string;
  readonly title: Localized;
  readonly lessonId: string | null;
  readonly draw: number;
  readonly passMark: number;
  readonly maxAttempts: number;
}

export interface QuestionFacts {
  readonly id: string;
  readonly type: string;
  readonly role: "exercise" | "practice" | "quiz";
  readonly prompt: unknown;
  readonly key: unknown;
  /** Answered stage by stage. */
  readonly staged: boolean;
  readonly right: unknown;
  readonly wrong: unknown;
  readonly explanation: { readonly right: Localized; readonly wrong: Localized };
}

export interface InterviewFacts {
  readonly id: string;
  readonly level: string;
  readonly question: Localized;
  readonly keyPoints: readonly { readonly id: string; readonly text: Localized }[];
  readonly modelAnswer: Localized;
}

/** A step of a predict-state question that is asked for. */
export interface LaterStep {
  readonly question: string;
  /** 1, 2, 3 … */
  readonly stage: number;
  /** What happens, in each language. */
  readonly texts: readonly string[];
  /** The step of the model: states, segments, numbers. */
  readonly step: unknown;
}

export function readFacts(): Facts {
  return JSON.parse(readFileSync(environment("E2E_FACTS"), "utf8")) as Facts;
}

export function environment(name: "E2E_FACTS" | "E2E_SIGN_INS" | "E2E_URL"): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is set by global-setup.ts`);
  return value;
}

export function question(facts: Facts, id: string): QuestionFacts {
  const found = facts.questions[id];
  if (!found) throw new Error(`The content has no question "${id}"`);
  return found;
}

/** A question as it was asked: of a generated one, the variant with this prompt. */
export function askedQuestion(facts: Facts, asked: { readonly id: string; readonly prompt: unknown }): QuestionFacts {
  const variants = facts.variants[asked.id];
  if (!variants) return question(facts, asked.id);
  const prompt = inAnyOrder(asked.prompt);
  const found = variants.find((each) => inAnyOrder(each.prompt) === prompt);
  if (!found) throw new Error(`"${asked.id}" was asked with a seed that the journeys do not know`);
  return found;
}

/** JSON in which neither the order of fields nor that of lists counts: choices are shown in any order. */
function inAnyOrder(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inAnyOrder).toSorted().join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "";
  return `{${Object.entries(value)
    .map(([name, inner]) => `${name}:${inAnyOrder(inner)}`)
    .toSorted()
    .join()}}`;
}

/** The lesson with this number: 1, 2, 3 … */
export function lesson(
  facts: Facts,
  number: number,
): LessonFacts & { readonly quiz: string; path(locale: Locale): string } {
  const found = facts.lessons[number - 1];
  if (!found?.quiz) throw new Error(`There is no lesson ${number} with a quiz`);
  return { ...found, quiz: found.quiz, path: (locale) => `/${locale}/learn/${found.course}/${found.id}` };
}
