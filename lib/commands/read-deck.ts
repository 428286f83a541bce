import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { listInterviewQuestions } from "@/lib/content/load";
import { listReviewCards } from "@/lib/data/reviews";
import { NEW_PER_DAY, reviewQueue } from "@/lib/review/queue";
import { retrievability } from "@/lib/review/schedule";
import type { Deck, Standing } from "@/lib/wire/interview";

const DAY = 24 * 60 * 60 * 1000;

/** What the actor remembers of each interview question, and what to ask them now; all is new for nobody. */
export async function readDeck(actor: Actor | null, now: Date): Promise<Deck> {
  const cards = actor ? await listReviewCards(actor) : new Map<string, never>();
  const standings: Record<string, Standing> = {};
  // Cards of questions that were withdrawn are kept, and not asked.
  const items = listInterviewQuestions().map(({ id }) => {
    const card = cards.get(id);
    if (card) {
      standings[id] = {
        memory: retrievability(card, new Date(Math.max(now.getTime(), card.lastReview?.getTime() ?? 0) + DAY)),
        due: card.due.toISOString(),
        reviews: card.reps,
        lapses: card.lapses,
      };
    }
    return { id, due: card?.due ?? null, begun: card?.begun ?? null };
  });
  return {
    kind: actor?.kind ?? "nobody",
    owner: actor?.userId ?? null,
    now: now.toISOString(),
    standings,
    queue: reviewQueue(items, now),
    newPerDay: NEW_PER_DAY,
  };
}
