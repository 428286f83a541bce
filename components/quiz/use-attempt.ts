"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { type Autosave, createAutosave, type SendResult } from "@/lib/client/autosave";
import { readEndpoint } from "@/lib/client/call-endpoint";
import { type Draft, draftOf, emptyQueue, type SaveQueue } from "@/lib/client/save-queue";
import type { AttemptSheet, SaveOutcome, SheetQuestion } from "@/lib/wire/attempts";
import { draftShelf } from "./draft-shelf";
import { sendDraft } from "./send-draft";

/** How long an answer may still change before it is sent, milliseconds. */
const PAUSE = 400;

/** Something that happened to an answer and that its learner should know. */
export interface AnswerNotice {
  readonly kind: "overtook" | "elsewhere" | "committed" | "refused";
  readonly questionId: string;
}

export interface AttemptState {
  /** The questions as in the sheet, with the newest answers. */
  readonly questions: readonly SheetQuestion[];
  readonly queue: SaveQueue;
  /** When the server last stored an answer, by its own clock. */
  readonly savedAt: string | null;
  readonly notice: AnswerNotice | null;
  answer(questionId: string, answer: unknown): void;
  commit(questionId: string, answer: unknown): Promise<void>;
  flush(): Promise<boolean>;
  /** The notice was read: the learner goes on. */
  dismiss(): void;
}

/** Keeps an attempt and its server in step: saves, retries, resumes, and notices other windows. */
export function useAttempt(sheet: AttemptSheet): AttemptState {
  const [questions, setQuestions] = useState(sheet.questions);
  const [queue, setQueue] = useState<SaveQueue>(() => emptyQueue({}));
  const [savedAt, setSavedAt] = useState(newest(sheet.questions));
  const [notice, setNotice] = useState<AnswerNotice | null>(null);
  const autosave = useRef<Autosave | null>(null);

  const change = useCallback((questionId: string, next: Partial<SheetQuestion>) => {
    setQuestions((all) => all.map((each) => (each.id === questionId ? { ...each, ...next } : each)));
  }, []);

  const settle = useCallback(
    (draft: Draft, isNewest: boolean, result: SendResult) => {
      const { questionId } = draft;
      if (result.type === "refused") setNotice({ kind: "refused", questionId });
      if (result.type !== "saved") return;
      const { outcome } = result;
      setSavedAt(outcome.savedAt);
      change(questionId, changeAfter(draft, isNewest, outcome));
      const kind = noticeAfter(outcome);
      if (kind) setNotice({ kind, questionId });
    },
    [change],
  );

  useEffect(() => {
    let isCurrent = true;
    let latest = emptyQueue({});
    const revisions = Object.fromEntries(sheet.questions.map(({ id, revision }) => [id, revision]));
    const shelf = draftShelf(sheet.id);
    const restored = shelf.list();
    const current = createAutosave(revisions, {
      send: (draft) => sendDraft(sheet.id, draft),
      now: Date.now,
      newKey: () => crypto.randomUUID(),
      at(time, call) {
        const timer = setTimeout(call, Math.max(0, time - Date.now()));
        return () => clearTimeout(timer);
      },
      shelf,
      onQueue(next) {
        latest = next;
        if (isCurrent) setQueue(next);
      },
      onResult(draft, result) {
        // No draft of a submitted attempt can be saved any more, in no window.
        if (result.type === "submitted") for (const { key } of shelf.list()) shelf.remove(key);
        if (isCurrent) settle(draft, draftOf(latest, draft.questionId)?.key === draft.key, result);
      },
    });
    autosave.current = current;
    for (const draft of [...restored].sort((one, other) => one.at - other.at)) {
      change(draft.questionId, { answer: draft.answer });
    }

    /** Answers of other windows and devices; an unsaved one of this window goes before them. */
    const refresh = async (isNews: boolean) => {
      const reply = await readEndpoint<AttemptSheet>(`/api/attempts/${sheet.id}`);
      if (!isCurrent || reply.type !== "ok") return;
      for (const { id, answer, revision, staged } of reply.value.questions) {
        if (revision <= (latest.revisions[id] ?? 0) || draftOf(latest, id)) continue;
        current.seen(id, revision);
        change(id, { answer, revision, ...(staged ? { staged } : {}) });
        if (isNews) setNotice({ kind: "elsewhere", questionId: id });
      }
    };
    const leave = () => current.leave();
    const see = () => (document.visibilityState === "visible" ? refresh(true) : leave());

    // The page may be older than what was saved from it before the language was switched.
    void refresh(false);
    addEventListener("online", leave);
    addEventListener("pagehide", leave);
    document.addEventListener("visibilitychange", see);
    return () => {
      isCurrent = false;
      removeEventListener("online", leave);
      removeEventListener("pagehide", leave);
      document.removeEventListener("visibilitychange", see);
      current.leave();
      current.stop();
    };
  }, [sheet, change, settle]);

  return {
    questions,
    queue,
    savedAt,
    notice,
    answer: useCallback(
      (questionId, answer) => {
        change(questionId, { answer });
        autosave.current?.answer(questionId, answer, PAUSE);
      },
      [change],
    ),
    commit: useCallback(async (questionId, answer) => {
      const result = await autosave.current?.commit(questionId, answer);
      if (result?.type !== "saved") throw new Error("The stage was not committed");
    }, []),
    flush: useCallback(async () => (await autosave.current?.flush()) ?? false, []),
    dismiss: useCallback(() => setNotice(null), []),
  };
}

/** An answer that was given after this draft stays on the page, whatever the server says of the draft. */
function changeAfter(draft: Draft, isNewest: boolean, outcome: SaveOutcome): Partial<SheetQuestion> {
  const { revision, answer = draft.answer, staged } = outcome;
  return { revision, ...(isNewest ? { answer } : {}), ...(staged ? { staged } : {}) };
}

function noticeAfter({ taken, overtook, answer }: SaveOutcome): AnswerNotice["kind"] | null {
  if (!taken) return "committed";
  if (answer !== undefined) return "elsewhere";
  return overtook ? "overtook" : null;
}

function newest(questions: readonly SheetQuestion[]): string | null {
  return (
    questions
      .flatMap(({ savedAt }) => savedAt ?? [])
      .sort()
      .at(-1) ?? null
  );
}
