import type { SaveOutcome } from "@/lib/wire/attempts";
import { type Draft, dueDrafts, emptyQueue, nextDueAt, nextQueue, type SaveEvent, type SaveQueue } from "./save-queue";

/** What came of sending one draft. */
export type SendResult =
  | { readonly type: "saved"; readonly outcome: SaveOutcome }
  /** The server will not take this answer however often it is sent. */
  | { readonly type: "refused" }
  | { readonly type: "submitted" }
  /** This person may not save here now: signed out in another window, for example. */
  | { readonly type: "denied" }
  | { readonly type: "unreachable" };

/** The world as the autosave sees it. */
export interface AutosavePorts {
  send(draft: Draft): Promise<SendResult>;
  now(): number;
  newKey(): string;
  /** Calls back once at this time; gives the function that cancels it. */
  at(time: number, call: () => void): () => void;
  readonly shelf: DraftShelf;
  onQueue(queue: SaveQueue): void;
  onResult(draft: Draft, result: SendResult): void;
}

/** Where drafts outlive the page. */
export interface DraftShelf {
  list(): readonly Draft[];
  put(draft: Draft): void;
  remove(key: string): void;
}

export interface Autosave {
  answer(questionId: string, answer: unknown, delay: number): void;
  /** Sends at once; resolves with what came of it, however long that takes. */
  commit(questionId: string, answer: unknown): Promise<SendResult>;
  /** Sends everything now; resolves with true when nothing is left that could be saved, false when a try has failed. */
  flush(): Promise<boolean>;
  /** Sends everything now without waiting: the page goes away. */
  leave(): void;
  seen(questionId: string, revision: number): void;
  /** Ends trying; what is on its way may still arrive. */
  stop(): void;
}

/** Runs a save queue: keeps drafts on the shelf, sends them when they are due, and tells what came of it. */
export function createAutosave(revisions: Readonly<Record<string, number>>, ports: AutosavePorts): Autosave {
  let queue = emptyQueue(revisions);
  let cancelTimer = () => {};
  let isStopped = false;
  const commits = new Map<string, (result: SendResult) => void>();
  let flushes: ((isSettled: boolean) => void)[] = [];

  function apply(event: SaveEvent): void {
    const before = queue;
    queue = nextQueue(queue, event);
    const left = new Set(queue.drafts.map(({ key }) => key));
    for (const { key } of before.drafts) if (!left.has(key)) ports.shelf.remove(key);
    ports.onQueue(queue);
    pump();
  }

  function pump(): void {
    cancelTimer();
    if (isStopped) return;
    for (const draft of dueDrafts(queue, ports.now())) {
      queue = nextQueue(queue, { type: "sending", key: draft.key });
      ports.send(draft).then((result) => settle(draft, result));
    }
    const due = nextDueAt(queue);
    cancelTimer = due === null ? () => {} : ports.at(due, pump);
  }

  function settle(draft: Draft, result: SendResult): void {
    ports.onResult(draft, result);
    apply(eventOf(draft, result, ports.now()));
    if (result.type !== "unreachable") {
      commits.get(draft.key)?.(result);
      commits.delete(draft.key);
    }
    const isOver = queue.drafts.length === 0 || queue.stopped === "submitted";
    if (isOver || queue.stopped || result.type === "unreachable") {
      for (const done of flushes) done(isOver);
      flushes = [];
    }
  }

  function give(questionId: string, answer: unknown, delay: number): string {
    const key = ports.newKey();
    const at = ports.now();
    apply({ type: "answered", draft: { questionId, answer, key, at, readyAt: at + delay } });
    const draft = queue.drafts.find((each) => each.key === key);
    if (draft) ports.shelf.put(draft);
    return key;
  }

  apply({ type: "restored", drafts: ports.shelf.list() });

  return {
    answer: give,
    commit: (questionId, answer) =>
      new Promise((resolve) => {
        commits.set(give(questionId, answer, 0), resolve);
      }),
    flush: () =>
      new Promise((resolve) => {
        if (queue.drafts.length === 0 || queue.stopped) return resolve(queue.stopped !== "denied");
        flushes.push(resolve);
        apply({ type: "hurry" });
      }),
    leave: () => apply({ type: "hurry" }),
    seen: (questionId, revision) => apply({ type: "seen", questionId, revision }),
    stop() {
      isStopped = true;
      cancelTimer();
    },
  };
}

function eventOf({ key }: Draft, result: SendResult, now: number): SaveEvent {
  switch (result.type) {
    case "saved":
      return { type: "saved", key, revision: result.outcome.revision };
    case "refused":
      return { type: "refused", key };
    case "submitted":
    case "denied":
      return { type: "stopped", key, why: result.type };
    case "unreachable":
      return { type: "unreachable", key, now };
  }
}
