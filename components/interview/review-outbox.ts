import { attempt } from "@/components/ui/attempt";
import { type EndpointAnswer, writeEndpoint } from "@/lib/client/call-endpoint";
import type { ReviewOutcome } from "@/lib/wire/interview";

/** A review as it is sent; kept in this browser until the server has it. */
export interface Review {
  readonly questionId: string;
  readonly rating: 1 | 2 | 3 | 4;
  readonly keyPoints: readonly string[];
  readonly answer: string;
  /** Made when the answer was shown, so that a second click or a second try is the same review. */
  readonly idempotencyKey: string;
  /** Whose review it is; null for somebody whom the server does not know yet. */
  readonly owner: string | null;
}

const PREFIX = "four-waves:review:";

/**
 * Reviews that the server has not acknowledged, each under a key of its own. Somebody
 * else's on the same device stay where they are until that person is back.
 */
export const reviewOutbox = {
  list: (owner: string | null): readonly Review[] =>
    attempt(() => Object.keys(localStorage), [])
      .filter((name) => name.startsWith(PREFIX))
      .flatMap((name) => attempt(() => [JSON.parse(localStorage.getItem(name) ?? "") as Review], []))
      .filter((review) => review.owner === null || review.owner === owner),
  put: (review: Review) =>
    attempt(() => localStorage.setItem(PREFIX + review.idempotencyKey, JSON.stringify(review)), undefined),
  remove: (idempotencyKey: string) => attempt(() => localStorage.removeItem(PREFIX + idempotencyKey), undefined),
};

/** Sends one review; it leaves the outbox when the server has stored it or will never take it. */
export async function sendReview(review: Review): Promise<EndpointAnswer<ReviewOutcome>> {
  reviewOutbox.put(review);
  const { questionId, rating, keyPoints, answer, idempotencyKey } = review;
  const reply = await writeEndpoint<ReviewOutcome>("POST", `/api/interview/${questionId}/review`, {
    rating,
    keyPoints,
    answer,
    idempotencyKey,
  });
  if (reply.type !== "unreachable") reviewOutbox.remove(idempotencyKey);
  return reply;
}

/** Sends what was kept; tells how many of them the server has now. */
export async function sendKeptReviews(owner: string | null): Promise<number> {
  let stored = 0;
  for (const review of reviewOutbox.list(owner)) {
    const { type } = await sendReview(review);
    if (type === "unreachable") break;
    if (type === "ok") stored++;
  }
  return stored;
}
