import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  type FoundQuestion,
  listCourses,
  listInterviewQuestions,
  listQuestions,
  listQuizzes,
} from "@/lib/content/load";
import { publicPaths } from "@/lib/content/public-paths";
import { scenarios } from "@/lib/content/scenarios";
import { variantOf } from "@/lib/content/variants";
import { seededRandom } from "@/lib/grading/random";
import { describeStep, run, type Scenario } from "@/lib/tcp";
import { DEMO_CLASSROOMS, DEMO_PASSWORD } from "@/prisma/demo/people";
import type { Question } from "@/question-types/define";
import { seedFrom } from "@/question-types/generated";
import { questionTypeOf } from "@/question-types/registry";
import type { Facts, LaterStep, QuestionFacts } from "./facts";
import { NUMBERS } from "./numbers";
import type { Secret } from "./secret-search";

/** Writes what the journeys have to know of the content: keys included, so it stays on the test's side. */
export function main([file]: readonly string[]): void {
  if (!file) throw new Error("Usage: print-facts.ts FILE");
  const facts: Facts = {
    demo: {
      password: DEMO_PASSWORD,
      classrooms: DEMO_CLASSROOMS.map(({ id, name, joinCode, teacher, learners }) => ({
        id,
        name,
        joinCode,
        teacher: { id: teacher.id, name: teacher.name, email: teacher.email },
        learners: learners.map((learner) => ({ id: learner.id, name: learner.name, email: learner.email })),
      })),
    },
    lessons: listCourses().flatMap(({ slug, lessons }) =>
      lessons.map(({ id, title, exercises, quiz }) => ({
        id,
        course: slug,
        title,
        exercises: exercises.map((exercise) => exercise.id),
        quiz: quiz?.id ?? null,
      })),
    ),
    quizzes: listQuizzes().map(({ id, title, lessonId, draw, passMark, maxAttempts }) => ({
      id,
      title,
      lessonId,
      draw,
      passMark,
      maxAttempts,
    })),
    questions: Object.fromEntries(listQuestions().map(({ question }) => [question.id, factsOf(question)])),
    variants: Object.fromEntries(
      listQuestions()
        .filter(({ question }) => question.generator)
        .map((found) => [found.question.id, variantsOf(found).map(factsOf)]),
    ),
    interview: listInterviewQuestions().map(({ id, question, keyPoints, modelAnswer, level }) => ({
      id,
      level,
      question,
      keyPoints: keyPoints.map((point) => ({ id: point.id, text: point.text })),
      modelAnswer,
    })),
    publicPaths: publicPaths(),
    secrets: [
      ...listQuestions().flatMap((found) => [found.question, ...variantsOf(found)].flatMap(secretsOfQuestion)),
      ...secretsOfInterview(),
    ],
    laterSteps: laterSteps(),
    published: published(),
  };
  writeFileSync(file, JSON.stringify(facts));
}

function factsOf(question: Question): QuestionFacts {
  const { id, type, role, prompt, key, explanation } = question;
  const { stages, respond } = questionTypeOf(question);
  return {
    id,
    type,
    role,
    prompt,
    key,
    staged: stages !== undefined,
    right: respond(question, true, seededRandom(id)),
    wrong: respond(question, false, seededRandom(id)),
    explanation,
  };
}

/** What the site under test can make of a generated question; nothing of any other. */
function variantsOf(found: FoundQuestion): readonly Question[] {
  return found.question.generator
    ? NUMBERS.map(
        (number) =>
          variantOf(
            found,
            seedFrom(() => number),
          ).question,
      )
    : [];
}

/** Every text of a question that may not be read before it is answered: all that is not in its prompt. */
function secretsOfQuestion({ id, prompt, key, explanation }: Question): Secret[] {
  const shown = new Set(textsIn(prompt));
  return [...textsIn(key), ...textsIn(explanation)]
    .filter((text) => !shown.has(text))
    .map((text) => ({ of: `question ${id}`, text }));
}

function secretsOfInterview(): Secret[] {
  return listInterviewQuestions().flatMap(({ id, keyPoints, modelAnswer }) =>
    [...textsIn(keyPoints.map(({ text }) => text)), ...textsIn(modelAnswer).flatMap((text) => text.split("\n\n"))].map(
      (text) => ({ of: `interview question ${id}`, text }),
    ),
  );
}

/** Texts of readers, anywhere inside: what stands under a language. */
function textsIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    typeof part === "string" ? (name === "en" || name === "zh-CN" ? [part] : []) : textsIn(part),
  );
}

/** The steps that predict-state questions ask for. */
function laterSteps(): Facts["laterSteps"] {
  return listQuestions()
    .filter(({ question }) => question.type === "predict-state")
    .flatMap(({ question }) => {
      const { scenario, from, steps } = question.key as { scenario: Scenario; from: number; steps: number };
      return stepsOf(scenario)
        .slice(from)
        .map((each, index) => ({ question: question.id, stage: Math.min(index + 1, steps + 1), ...each }));
    });
}

function stepsOf(scenario: Scenario): Pick<LaterStep, "texts" | "step">[] {
  const trace = run(scenario);
  return trace.steps.map((step) => ({ texts: Object.values(describeStep(trace, step)), step }));
}

/** Sources of the lessons, words of the figures, and the prompts of all questions and their variants. */
function published(): string {
  const prose = readdirSync("content", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".mdx"))
    .map((file) => readFileSync(join("content", file), "utf8"));
  const figures = [...scenarios.values()].flatMap((scenario) => [
    ...textsIn(scenario),
    ...stepsOf(scenario).flatMap(({ texts }) => texts),
  ]);
  // What one question asks about may be what is said about another of its kind.
  const prompts = listQuestions().flatMap((found) =>
    [found.question, ...variantsOf(found)].flatMap(({ prompt }) => textsIn(prompt)),
  );
  const asked = listInterviewQuestions().flatMap(({ question }) => textsIn(question));
  return [...prose, ...figures, ...prompts, ...asked].join("\n");
}
