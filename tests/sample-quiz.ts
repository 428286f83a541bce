import { z } from "zod";
import type * as Load from "@/lib/content/load";
import { hashQuestion } from "@/lib/content/question-hash";
import type { Question, QuestionType } from "@/question-types/define";
import type * as Registry from "@/question-types/registry";

/** Content for tests of storing and grading: one lesson with two exercises, a quiz of six, and a type with three stages. */

const text = (en: string) => ({ en, "zh-CN": en });
const explanation = { right: text("why it is right"), wrong: text("why it is wrong") };

function single(id: string, role: Question["role"], key = "right"): Question {
  const distractors = { wrong: { misconception: "M1", why: text("no") }, other: { why: text("no") } };
  return {
    id,
    type: "single-choice",
    role,
    prompt: {
      text: text(id),
      choices: ["right", "wrong", "other"].map((choice) => ({ id: choice, text: text(choice) })),
    },
    key: { choice: key, distractors },
    explanation,
    targets: ["M1"],
    sources: ["rfc9293#3.6"],
  };
}

function staged(id: string, role: Question["role"]): Question {
  return {
    id,
    type: "three-stages",
    role,
    prompt: { text: text(id) },
    key: { stages: ["a", "b", "c"] },
    explanation,
    targets: [],
    sources: [],
  };
}

export const questions = new Map(
  [
    single("exercise-one", "exercise"),
    staged("exercise-staged", "exercise"),
    single("practice-one", "practice"),
    ...["q1", "q2", "q3", "q4", "q5"].map((id) => single(id, "quiz")),
    staged("q-staged", "quiz"),
  ].map((question) => [question.id, question]),
);

interface StagedResponse {
  readonly stages: readonly string[];
}

/** Answered letter by letter; each letter is revealed once it was guessed. */
export const threeStages: QuestionType<unknown, { stages: string[] }, StagedResponse> = {
  name: "three-stages",
  title: text("Three stages"),
  prompt: z.unknown(),
  key: () => z.strictObject({ stages: z.array(z.string()) }),
  response: () =>
    z.strictObject({
      stages: z
        .array(z.enum(["a", "b", "c", "x"]))
        .min(1)
        .max(3),
    }),
  grade: ({ key }, { stages }) => ({
    fraction: key.stages.filter((letter, index) => stages[index] === letter).length / 3,
    feedback: [],
    misconceptions: [],
  }),
  respond: ({ key }, right) => ({ stages: right ? key.stages : ["x", "x", "x"] }),
  stages: {
    extends: (earlier, next) =>
      next.stages.length > (earlier?.stages.length ?? 0) &&
      (earlier?.stages ?? []).every((letter, index) => next.stages[index] === letter),
    isComplete: (_, { stages }) => stages.length === 3,
    reveal: ({ key }, committed) => key.stages.slice(0, committed?.stages.length ?? 0),
  },
  samples: [],
};

const quiz = {
  id: "quiz-sample",
  title: text("Quiz"),
  draw: 6,
  passMark: 0.7,
  maxAttempts: 2,
  course: "sample",
  lessonId: "sample-lesson",
};

/** Stands in for `lib/content/load` in `vi.mock`. */
export function sampleContent(): Partial<typeof Load> {
  const find = (id: string): Load.FoundQuestion | null => {
    const question = questions.get(id);
    if (!question) return null;
    return { question, course: "sample", lessonId: "sample-lesson", hash: hashQuestion(question) };
  };
  const withRole = (role: Question["role"]) => [...questions.values()].filter((question) => question.role === role);
  const sampleQuiz = () => ({
    ...quiz,
    pool: [{ lessonId: "sample-lesson", questionIds: withRole("quiz").map(({ id }) => id) }],
  });
  const lesson = (): Load.Lesson => ({
    id: "sample-lesson",
    title: text("Lesson"),
    summary: text("Lesson"),
    minutes: 1,
    objectives: { en: [], "zh-CN": [] },
    sources: [],
    course: "sample",
    folder: "01-sample-lesson",
    number: 1,
    exercises: withRole("exercise"),
    practice: withRole("practice"),
    quiz: sampleQuiz(),
  });
  const course = (): Load.Course => ({
    slug: "sample",
    title: text("Course"),
    summary: text("Course"),
    lessons: [lesson()],
    final: null,
  });
  return {
    findQuestion: find,
    findQuiz: (id) => (id === quiz.id ? sampleQuiz() : null),
    findLesson: (course, id) => (course === "sample" && id === "sample-lesson" ? lesson() : null),
    findCourse: (slug) => (slug === "sample" ? course() : null),
    listCourses: () => [course()],
  };
}

/** Adds the type with three stages to the real ones, for `vi.mock` of `question-types/registry`. */
export function withThreeStages(original: typeof Registry): typeof Registry {
  const known = threeStages as unknown as Registry.AnyQuestionType;
  return {
    ...original,
    questionTypeOf: (question) => (question.type === known.name ? known : original.questionTypeOf(question)),
  };
}

/** Changes what a question says today; what was asked before must not change. */
export function rewriteQuestion(id: string, key: string): void {
  const question = questions.get(id);
  if (!question) throw new Error(`No sample question "${id}"`);
  const { distractors } = single(id, question.role).key as { distractors: Record<string, unknown> };
  questions.set(id, { ...question, key: { choice: key, distractors } });
}
