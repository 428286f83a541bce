"use client";

import type { ReactNode } from "react";
import { ExerciseStatesContext, useExerciseStates } from "./exercise-states";

/** Around an exercise that stands alone: what the reader left there, or in its lesson, is there too. */
export function LoneExercise(props: {
  readonly lesson: string;
  readonly exercise: string;
  readonly children: ReactNode;
}) {
  const { lesson, exercise, children } = props;
  return <ExerciseStatesContext value={useExerciseStates(lesson, exercise)}>{children}</ExerciseStatesContext>;
}
