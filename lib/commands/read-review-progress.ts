import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { type InterviewQuestion, LEVELS } from "@/lib/content/define";
import { listInterviewQuestions } from "@/lib/content/load";
import { listReviews, type StoredReview } from "@/lib/data/reviews";
import type { LevelProgress, ReviewProgress } from "@/lib/wire/interview";
import { readDeck } from "./read-deck";

/** How far back single reviews are told: two weeks of whole days in any time zone. */
const RECENT = 15 * 24 * 60 * 60 * 1000;

/** What the actor's reviews tell: when they practised, what they named, and what comes next. */
export async function readReviewProgress(actor: Actor | null, now: Date): Promise<ReviewProgress> {
  const reviews = actor ? await listReviews(actor) : [];
  const latest = new Map(reviews.map((review) => [review.questionId, review]));
  const named = Object.fromEntries(
    listInterviewQuestions().flatMap((question) => {
      const review = latest.get(question.id);
      return review ? [[question.id, namedPoints(question, review)]] : [];
    }),
  );
  return {
    ...(await readDeck(actor, now)),
    recent: reviews
      .filter(({ reviewedAt }) => now.getTime() - reviewedAt.getTime() < RECENT)
      .map(({ reviewedAt }) => reviewedAt.toISOString()),
    levels: LEVELS.map((level) => levelProgress(level, named)),
    named,
  };
}

function namedPoints({ keyPoints }: InterviewQuestion, review: StoredReview) {
  const ticked = new Set(review.keyPoints);
  return { named: keyPoints.filter(({ id }) => ticked.has(id)).length, of: keyPoints.length };
}

function levelProgress(level: InterviewQuestion["level"], named: ReviewProgress["named"]): LevelProgress {
  const questions = listInterviewQuestions().filter((question) => question.level === level);
  const reviewed = questions.flatMap(({ id }) => named[id] ?? []);
  return {
    level,
    reviewed: reviewed.length,
    questions: questions.length,
    named: reviewed.reduce((sum, each) => sum + each.named, 0),
    of: reviewed.reduce((sum, each) => sum + each.of, 0),
  };
}
