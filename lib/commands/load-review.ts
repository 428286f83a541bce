import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { findLesson, findQuestion } from "@/lib/content/load";
import { findMisconception } from "@/lib/content/misconceptions";
import type { Attempt, AttemptQuestion } from "@/lib/data/attempts";
import { AppError } from "@/lib/errors";
import type { AttemptReview, ReviewedQuestion } from "@/lib/wire/attempts";
import { requireAttempt } from "./load-attempt";
import { explanationOf, gradeVersion, publicQuestion, stagesOf, unansweredScore } from "./question-version";

/** The actor's submitted attempt with keys and explanations, as the questions were when they were drawn. */
export async function loadReview(actor: Actor | null, id: string): Promise<AttemptReview> {
  return reviewAttempt(await requireAttempt(actor, id));
}

/** What may be shown of a submitted attempt; whoever asks has been found to be allowed to see it. */
export function reviewAttempt(attempt: Attempt): AttemptReview {
  const { id, quizId, number, passMark, startedAt, submittedAt, score, questions } = attempt;
  if (!submittedAt || !score) throw new AppError("conflict", `Attempt ${id} is open`, { reason: "attempt-open" });
  return {
    id,
    quizId,
    number,
    passMark,
    startedAt: startedAt.toISOString(),
    submittedAt: submittedAt.toISOString(),
    ...score,
    questions: questions.map(reviewQuestion),
  };
}

/** One answered or left-out question with all that may be said of it afterwards. */
export function reviewQuestion({ id, position, version, latest, score: stored }: AttemptQuestion): ReviewedQuestion {
  const found = findQuestion(version.questionId);
  const lesson = found && findLesson(found.course, found.lessonId);
  const staged = stagesOf(version)?.stateAfter(latest?.answer ?? null);
  const remarks = latest ? gradeVersion(version, latest.answer).score : unansweredScore(version);

  return {
    id,
    position,
    question: publicQuestion(version, id),
    answer: latest?.answer ?? null,
    answered: latest !== null,
    key: version.content.key,
    // The fraction is what was earned then; only the remarks are made again.
    score: { ...remarks, fraction: stored?.fraction ?? 0 },
    explanation: explanationOf(version.content.explanation),
    ...(staged ? { reveal: staged.reveal } : {}),
    sources: version.content.sources ?? found?.question.sources ?? [],
    lesson: lesson && { course: lesson.course, id: lesson.id, title: lesson.title },
    misconceptions: remarks.misconceptions.flatMap((number) => {
      const misconception = findMisconception(number);
      return misconception ? [{ id: number, claim: misconception.claim, truth: misconception.truth }] : [];
    }),
  };
}
