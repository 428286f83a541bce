import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { findQuestion, findQuiz, type Quiz } from "@/lib/content/load";
import { drawVariant } from "@/lib/content/variants";
import { createAttempt, listAskedVersions, listAttempts } from "@/lib/data/attempts";
import type { QuestionVersion } from "@/lib/data/questions";
import { AppError } from "@/lib/errors";
import { drawEvenly } from "@/lib/grading/draw";
import type { Random } from "@/lib/grading/random";
import { versionOfContent } from "./question-version";

export const startAttemptInput = z.strictObject({ quiz: z.string() });

/** How often a start is tried again when another window started at the same moment. */
const TRIES = 5;

/** The actor's open attempt at a quiz, or a new one while attempts are left. */
export async function startAttempt(
  actor: Actor,
  input: z.infer<typeof startAttemptInput>,
  now: Date,
  random: Random,
): Promise<{ readonly id: string; readonly resumed: boolean }> {
  const quiz = findQuiz(input.quiz);
  if (!quiz) throw new AppError("not-found", `No quiz "${input.quiz}"`);
  let versions: readonly QuestionVersion[] | null = null;

  for (let tries = 0; tries < TRIES; tries++) {
    const [last] = await listAttempts(actor, quiz.id);
    if (last && !last.submittedAt) return { id: last.id, resumed: true };
    if (last && last.number >= quiz.maxAttempts) {
      throw new AppError("conflict", `No attempt left at ${quiz.id}`, { reason: "no-attempts-left" });
    }
    versions ??= await drawVersions(actor, quiz, random);
    const { id, course, lessonId, passMark } = quiz;
    const number = (last?.number ?? 0) + 1;
    const attempt = await createAttempt(actor, { quiz: { id, course, lessonId }, number, passMark, versions }, now);
    if (attempt) return { id: attempt.id, resumed: false };
  }
  throw new AppError("conflict", `Attempts at ${quiz.id} were started faster than one could be`);
}

/** What one attempt asks: of a generated question, numbers that the actor has not met in an attempt before. */
async function drawVersions(actor: Actor, { id, pool, draw }: Quiz, random: Random) {
  const questionIds = drawEvenly(
    pool.map((lesson) => lesson.questionIds),
    draw,
    random,
  );
  if (questionIds.length === 0) throw new AppError("not-found", `Quiz "${id}" has no questions`);
  const drawn = questionIds.map((questionId) => {
    const found = findQuestion(questionId);
    if (!found) throw new Error(`Quiz "${id}" draws "${questionId}", which does not exist`);
    return found;
  });
  const generated = drawn.flatMap(({ question }) => (question.generator ? [question.id] : []));
  const asked = await listAskedVersions(actor, generated);
  return drawn.map((found) => {
    const variant = found.question.generator ? drawVariant(found, random, asked) : found;
    // Better one that was asked before than no attempt.
    return versionOfContent(variant ?? found);
  });
}
