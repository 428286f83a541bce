import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { type AttemptQuestion, type GradedQuestion, submitAttempt as store } from "@/lib/data/attempts";
import { quizTotal } from "@/lib/grading/quiz-total";
import type { AttemptResult } from "@/lib/wire/attempts";
import { requireAttempt } from "./load-attempt";
import { gradeVersion, unansweredScore } from "./question-version";

export const submitAttemptInput = z.strictObject({ attempt: z.string() });

/**
 * Grades what was saved last for every question and closes the attempt. It can be
 * closed once: sent again, by a second click or another window, it gives the same result.
 */
export async function submitAttempt(
  actor: Actor,
  { attempt: id }: z.infer<typeof submitAttemptInput>,
  now: Date,
): Promise<AttemptResult> {
  await store(
    actor,
    id,
    (questions, passMark) => {
      const graded = questions.map(gradeQuestion);
      const fractions = graded.map(({ score }) => score.fraction);
      return { questions: graded, ...quizTotal(fractions, passMark) };
    },
    now,
  );
  const { submittedAt, score } = await requireAttempt(actor, id);
  if (!submittedAt || !score) throw new Error(`Attempt ${id} was submitted and has no score`);
  return { id, submittedAt: submittedAt.toISOString(), ...score };
}

function gradeQuestion({ id, version, latest }: AttemptQuestion): GradedQuestion {
  if (!latest) {
    return { attemptQuestionId: id, answered: false, score: unansweredScore(version) };
  }
  return { attemptQuestionId: id, answered: true, score: gradeVersion(version, latest.answer).score };
}
