/** One answer that the server has not acknowledged yet. */
export interface Draft {
  readonly questionId: string;
  readonly answer: unknown;
  /** Idempotency key: sent again, the same draft is stored once. */
  readonly key: string;
  /** The newest revision that was known when the answer was given. */
  readonly base: number;
  /** When the answer was given; drafts of one question are sent in this order. */
  readonly at: number;
  /** Not sent before this time, so that typing does not save every letter. */
  readonly readyAt: number;
}

/** What is not saved yet, and when it may be tried. Times are milliseconds of the caller's clock. */
export interface SaveQueue {
  /** Newest known revision by question. */
  readonly revisions: Readonly<Record<string, number>>;
  /** In the order in which they were given. */
  readonly drafts: readonly Draft[];
  /** Keys of drafts that were sent at least once: what came of them may be unknown. */
  readonly sent: ReadonlySet<string>;
  readonly inFlight: ReadonlySet<string>;
  /** Tries in a row that did not reach the server. */
  readonly failures: number;
  readonly retryAt: number;
  /** Why nothing is sent any more; drafts are kept. */
  readonly stopped: "submitted" | "denied" | null;
}

export type SaveEvent =
  | { readonly type: "answered"; readonly draft: Omit<Draft, "base"> }
  | { readonly type: "restored"; readonly drafts: readonly Draft[] }
  | { readonly type: "sending"; readonly key: string }
  | { readonly type: "saved"; readonly key: string; readonly revision: number }
  | { readonly type: "refused"; readonly key: string }
  | { readonly type: "unreachable"; readonly key: string; readonly now: number }
  | { readonly type: "stopped"; readonly key: string; readonly why: "submitted" | "denied" }
  | { readonly type: "seen"; readonly questionId: string; readonly revision: number }
  /** Send everything now: the learner leaves, submits, or the connection is back. */
  | { readonly type: "hurry" };

const FIRST_RETRY = 1_000;
const LAST_RETRY = 30_000;

export function emptyQueue(revisions: Readonly<Record<string, number>>): SaveQueue {
  return {
    revisions,
    drafts: [],
    sent: new Set(),
    inFlight: new Set(),
    failures: 0,
    retryAt: 0,
    stopped: null,
  };
}

/** The queue after something happened. */
export function nextQueue(queue: SaveQueue, event: SaveEvent): SaveQueue {
  switch (event.type) {
    case "answered": {
      const { questionId } = event.draft;
      // What was never sent is replaced; what was sent may have been stored and stays in line.
      const kept = queue.drafts.filter((draft) => draft.questionId !== questionId || queue.sent.has(draft.key));
      return { ...queue, drafts: [...kept, { ...event.draft, base: queue.revisions[questionId] ?? 0 }] };
    }
    case "restored": {
      const known = new Set(queue.drafts.map(({ key }) => key));
      const drafts = [...queue.drafts, ...event.drafts.filter(({ key }) => !known.has(key))];
      return { ...queue, drafts: drafts.sort((one, other) => one.at - other.at) };
    }
    case "sending":
      return { ...queue, sent: withKey(queue.sent, event.key), inFlight: withKey(queue.inFlight, event.key) };
    case "saved":
      return acknowledged(queue, event.key, event.revision);
    case "refused":
      return { ...landed(queue, event.key), drafts: queue.drafts.filter(({ key }) => key !== event.key) };
    case "unreachable": {
      const failures = queue.failures + 1;
      const retryAt = event.now + Math.min(LAST_RETRY, FIRST_RETRY * 2 ** (failures - 1));
      return { ...landed(queue, event.key), failures, retryAt };
    }
    case "stopped":
      return { ...landed(queue, event.key), stopped: event.why };
    case "seen":
      return withRevision(queue, event.questionId, event.revision);
    case "hurry":
      return { ...queue, retryAt: 0, drafts: queue.drafts.map((draft) => ({ ...draft, readyAt: 0 })) };
  }
}

/** The drafts to send now: of each question the oldest, and only when nothing of that question is on its way. */
export function dueDrafts(queue: SaveQueue, now: number): readonly Draft[] {
  return now < queue.retryAt ? [] : heads(queue).filter(({ readyAt }) => readyAt <= now);
}

/** When `dueDrafts` is to be asked again; null if only an event can change its answer. */
export function nextDueAt(queue: SaveQueue): number | null {
  const times = heads(queue).map(({ readyAt }) => Math.max(readyAt, queue.retryAt));
  return times.length > 0 ? Math.min(...times) : null;
}

/** The answer to show: the newest draft, or what the server has. */
export function draftOf(queue: SaveQueue, questionId: string): Draft | null {
  return queue.drafts.findLast((draft) => draft.questionId === questionId) ?? null;
}

function heads(queue: SaveQueue): readonly Draft[] {
  if (queue.stopped) return [];
  const first = new Map<string, Draft>();
  for (const draft of queue.drafts) if (!first.has(draft.questionId)) first.set(draft.questionId, draft);
  return [...first.values()].filter(({ key }) => !queue.inFlight.has(key));
}

function acknowledged(queue: SaveQueue, key: string, revision: number): SaveQueue {
  const saved = queue.drafts.find((draft) => draft.key === key);
  const rest = queue.drafts.filter((draft) => draft.key !== key);
  const next = { ...landed(queue, key), failures: 0, retryAt: 0, drafts: rest };
  if (!saved) return next;
  const { questionId } = saved;
  // Later answers of this window were given knowing this one.
  const drafts = rest.map((draft) =>
    draft.questionId === questionId ? { ...draft, base: Math.max(draft.base, revision) } : draft,
  );
  return withRevision({ ...next, drafts }, questionId, revision);
}

function withRevision(queue: SaveQueue, questionId: string, revision: number): SaveQueue {
  const known = queue.revisions[questionId] ?? 0;
  return { ...queue, revisions: { ...queue.revisions, [questionId]: Math.max(known, revision) } };
}

function landed(queue: SaveQueue, key: string): SaveQueue {
  return { ...queue, inFlight: new Set([...queue.inFlight].filter((each) => each !== key)) };
}

function withKey(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  return new Set([...keys, key]);
}
