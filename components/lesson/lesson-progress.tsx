"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useRef } from "react";
import { type ExerciseStates, ExerciseStatesContext, useExerciseStates } from "../exercise/exercise-states";
import { useReadingPlace } from "./use-reading-place";

/** Around the text of a lesson: knows all that belongs to the reader, and remembers where they are. */
export function LessonProgress({ lesson, children }: { readonly lesson: string; readonly children: ReactNode }) {
  const states = useExerciseStates(lesson);
  const text = useRef<HTMLDivElement>(null);
  useReadingPlace(lesson, text, states.state?.known ?? false);

  return (
    <ExerciseStatesContext value={states}>
      <div ref={text}>{children}</div>
      <Answered {...states} />
    </ExerciseStatesContext>
  );
}

function Answered({ state, isUnknown }: ExerciseStates) {
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
