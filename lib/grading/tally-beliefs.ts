import type { MisconceptionId } from "./score";

/** What one learner answered last to one question. */
export interface ShownAnswer {
  readonly userId: string;
  readonly questionId: string;
  readonly misconceptions: readonly string[];
}

interface BeliefTally {
  readonly id: MisconceptionId;
  /** Who showed it, each once. */
  readonly userIds: readonly string[];
  /** The questions in which it was shown, each as often as it was. */
  readonly questionIds: readonly string[];
}

/** How many learners showed each misconception: most first, then by number. One learner counts once, however often. */
export function tallyBeliefs(answers: readonly ShownAnswer[]): BeliefTally[] {
  const tallies = new Map<MisconceptionId, { users: Set<string>; questions: string[] }>();
  for (const { userId, questionId, misconceptions } of answers) {
    for (const id of misconceptions.filter(isMisconceptionId)) {
      const tally = tallies.get(id) ?? { users: new Set(), questions: [] };
      tally.users.add(userId);
      tally.questions.push(questionId);
      tallies.set(id, tally);
    }
  }
  return [...tallies]
    .map(([id, { users, questions }]) => ({ id, userIds: [...users], questionIds: questions }))
    .sort((one, other) => other.userIds.length - one.userIds.length || numberOf(one.id) - numberOf(other.id));
}

function isMisconceptionId(id: string): id is MisconceptionId {
  return /^M\d+$/.test(id);
}

function numberOf(id: MisconceptionId): number {
  return Number(id.slice(1));
}
