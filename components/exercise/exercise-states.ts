"use client";

import { createContext, useCallback, useContext, useEffect, useMemo, useState } from "react";
import { readEndpoint } from "@/lib/client/call-endpoint";
import type { ExerciseState, LessonState } from "@/lib/wire/practice";

export interface ExerciseStates {
  /** All that belongs to the reader in this lesson; null until it is known. */
  readonly state: LessonState | null;
  /** True when the server could not be asked. */
  readonly isUnknown: boolean;
  /** Takes over what the server said of one exercise. */
  report(questionId: string, state: ExerciseState): void;
}

export const ExerciseStatesContext = createContext<ExerciseStates>({ state: null, isUnknown: true, report() {} });

/** What the reader's earlier visits left at one exercise; null until known and when there is nothing. */
export function useExerciseState(questionId: string) {
  const { state, isUnknown, report } = useContext(ExerciseStatesContext);
  const saved = state?.exercises[questionId] ?? null;
  return {
    saved,
    owner: state?.owner ?? null,
    /** Whether it is answered stage by stage; null until that is known. */
    isStaged: state || isUnknown ? saved !== null && "reveal" in saved : null,
    report: useCallback((next: ExerciseState) => report(questionId, next), [report, questionId]),
  };
}

/** Asks once for all that belongs to the reader in a lesson; of its exercises, for one that stands `alone` or all. */
export function useExerciseStates(lesson: string, alone: string | null = null): ExerciseStates {
  const [state, setState] = useState<LessonState | null>(null);
  const [isUnknown, setIsUnknown] = useState(false);

  useEffect(() => {
    let isCurrent = true;
    const asked = alone === null ? "" : `?alone=${alone}`;
    readEndpoint<LessonState>(`/api/lessons/${lesson}${asked}`).then((answer) => {
      if (!isCurrent) return;
      if (answer.type === "ok") setState((known) => (known ? withNewer(answer.value, known) : answer.value));
      else setIsUnknown(true);
    });
    return () => {
      isCurrent = false;
    };
  }, [lesson, alone]);

  const report = useCallback((questionId: string, next: ExerciseState) => {
    setState((known) => withExercise(known ?? EMPTY, questionId, next));
  }, []);
  return useMemo(() => ({ state, isUnknown, report }), [state, isUnknown, report]);
}

const EMPTY: LessonState = {
  known: true,
  owner: null,
  exercises: {},
  total: 0,
  answered: [],
  progress: null,
  quiz: null,
};

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
