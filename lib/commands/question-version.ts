import "server-only";
import type { FoundQuestion } from "@/lib/content/load";
import type { QuestionVersion } from "@/lib/data/questions";
import { AppError } from "@/lib/errors";
import type { Score } from "@/lib/grading/score";
import type { Graded } from "@/lib/wire/practice";
import { arrange } from "@/question-types/arrange";
import type { Explanation, PublicQuestion } from "@/question-types/define";
import { questionTypeOf } from "@/question-types/registry";

/** Today's content of a question, ready to be kept. */
export function versionOfContent({ question, hash }: FoundQuestion): QuestionVersion {
  const { id, type, prompt, key, explanation, targets, sources, generator } = question;
  const content = { prompt, key, explanation, targets, ...(generator ? { sources } : {}) };
  return { hash, questionId: id, type, content };
}

/** What a browser may see of a version before it is answered, in the order that belongs to `seed`. */
export function publicQuestion({ questionId, type, content }: QuestionVersion, seed: string): PublicQuestion {
  return arrange({ id: questionId, type, prompt: content.prompt }, seed);
}

/** The answer, checked against the prompt that it was given to. */
export function parseAnswer({ questionId, type, content }: QuestionVersion, answer: unknown): unknown {
  const parsed = questionTypeOf({ type }).response(content.prompt).safeParse(answer);
  if (!parsed.success) {
    throw new AppError("invalid-input", `Answer to "${questionId}"`, { cause: parsed.error, reason: "answer" });
  }
  return parsed.data;
}

/** The score with everything that may be told once it is earned. */
export function gradeVersion({ type, content }: QuestionVersion, answer: unknown): Graded {
  return {
    score: questionTypeOf({ type }).grade(content, answer),
    key: content.key,
    explanation: explanationOf(content.explanation),
  };
}

/** What is said of a version that was not answered: it earned nothing, and the type may say what was right. */
export function unansweredScore({ type, content }: QuestionVersion): Score {
  const { blank, grade } = questionTypeOf({ type });
  const feedback = blank === undefined ? [] : grade(content, blank).feedback;
  return { fraction: 0, feedback, misconceptions: [] };
}

/** Only `versionOfContent` fills the column, from a checked question. */
export function explanationOf(explanation: unknown): Explanation {
  return explanation as Explanation;
}

/** How a version is answered stage by stage; null for one that is answered at once. */
export function stagesOf(version: QuestionVersion): StagedVersion | null {
  const { stages } = questionTypeOf(version);
  return (
    (stages && {
      extends: (earlier, next) => stages.extends(earlier, next),
      stateAfter: (committed) => ({
        reveal: asJson(stages.reveal(version.content, committed)),
        complete: committed !== null && stages.isComplete(version.content.prompt, committed),
      }),
    }) ??
    null
  );
}

interface StagedVersion {
  extends(earlier: unknown, next: unknown): boolean;
  /** What may be shown after these stages (null: none yet), and whether any is left. */
  stateAfter(committed: unknown): { readonly reveal: unknown; readonly complete: boolean };
}

/** A page and an endpoint must give the same; a page would take over what JSON leaves out, and fail on functions. */
function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
