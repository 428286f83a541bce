"use client";

import type { ReactNode } from "react";
import { ExerciseStatesContext, useExerciseStates } from "./exercise-states";

/** Around an exercise that stands alone: what the reader left there, or in its lesson, is there too. */
export function LoneExercise({ lesson, children }: { readonly lesson: string; readonly children: ReactNode }) {
  return <ExerciseStatesContext value={useExerciseStates(lesson)}>{children}</ExerciseStatesContext>;
}
