"use client";

import { useTranslations } from "next-intl";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import { readEndpoint } from "@/lib/client/call-endpoint";
import type { ExerciseState, LessonState } from "@/lib/wire/practice";
import { useReadingPlace } from "./use-reading-place";

interface LessonProgressValue {
  /** Null until it is known. */
  readonly state: LessonState | null;
  /** True when the server could not be asked. */
  readonly isUnknown: boolean;
  /** Takes over what the server said of one exercise. */
  report(questionId: string, state: ExerciseState): void;
}

const LessonProgressContext = createContext<LessonProgressValue>({ state: null, isUnknown: true, report() {} });

/** What the reader's earlier visits left at one exercise; null until known and when there is nothing. */
export function useExerciseState(questionId: string) {
  const { state, isUnknown, report } = useContext(LessonProgressContext);
  const saved = state?.exercises[questionId] ?? null;
  return {
    saved,
    /** Whether it is answered stage by stage; null until that is known. */
    isStaged: state || isUnknown ? saved !== null && "reveal" in saved : null,
    report: useCallback((next: ExerciseState) => report(questionId, next), [report, questionId]),
  };
}

/** Around the text of a lesson: asks once for all that belongs to the reader, and remembers where they are. */
export function LessonProgress({ lesson, children }: { readonly lesson: string; readonly children: ReactNode }) {
  const [state, setState] = useState<LessonState | null>(null);
  const [isUnknown, setIsUnknown] = useState(false);
  const text = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let isCurrent = true;
    readEndpoint<LessonState>(`/api/lessons/${lesson}`).then((answer) => {
      if (!isCurrent) return;
      if (answer.type === "ok") setState((known) => (known ? withNewer(answer.value, known) : answer.value));
      else setIsUnknown(true);
    });
    return () => {
      isCurrent = false;
    };
  }, [lesson]);

  const report = useCallback((questionId: string, next: ExerciseState) => {
    setState((known) => withExercise(known ?? EMPTY, questionId, next));
  }, []);
  const value = useMemo(() => ({ state, isUnknown, report }), [state, isUnknown, report]);
  useReadingPlace(lesson, text, state?.known ?? false);

  return (
    <LessonProgressContext value={value}>
      <div ref={text}>{children}</div>
      <Answered state={state} isUnknown={isUnknown} />
    </LessonProgressContext>
  );
}

function Answered({ state, isUnknown }: { readonly state: LessonState | null; readonly isUnknown: boolean }) {
  const t = useTranslations("exercise");
  const done = state?.answered.length ?? 0;
  const all = state?.total ?? 0;
  return (
    <p role="status" className="mt-8 min-h-5 text-ink-2 text-small">
      {isUnknown && t("stateUnknown")}
      {done > 0 && all > 0 && (done < all ? t("progress", { done, all }) : t("complete", { all }))}
    </p>
  );
}

const EMPTY: LessonState = { known: true, exercises: {}, total: 0, answered: [], progress: null, quiz: null };

/** Answers given while the earlier ones were still on their way are newer than those. */
function withNewer(loaded: LessonState, known: LessonState): LessonState {
  return {
    ...loaded,
    known: true,
    exercises: { ...loaded.exercises, ...known.exercises },
    answered: [...new Set([...loaded.answered, ...known.answered])],
  };
}

function withExercise(state: LessonState, questionId: string, next: ExerciseState): LessonState {
  return {
    ...state,
    known: true,
    exercises: { ...state.exercises, [questionId]: next },
    answered: next.graded ? [...new Set([...state.answered, questionId])] : state.answered,
  };
}
