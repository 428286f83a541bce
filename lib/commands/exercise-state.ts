import "server-only";
import type { StoredPractice } from "@/lib/data/practice";
import type { PracticeVariant } from "@/lib/data/practice-variants";
import type { QuestionVersion } from "@/lib/data/questions";
import type { ExerciseState, VariantState } from "@/lib/wire/practice";
import { gradeVersion, publicQuestion, stagesOf } from "./question-version";

/** One version of an exercise as its reader left it; null for one that was not touched and has no stages. */
export function exerciseState(version: QuestionVersion, stored: StoredPractice | undefined): ExerciseState | null {
  const stages = stagesOf(version);
  if (stages) {
    return stored ? stageStateOf(stored) : { answer: null, reveal: stages.stateAfter(null).reveal, graded: null };
  }
  return stored ? { answer: stored.answer, graded: gradeVersion(stored.version, stored.answer) } : null;
}

/** A variant as its reader left it, with what it asks. */
export function variantState({ id, version }: PracticeVariant, stored: StoredPractice | undefined): VariantState {
  const state = exerciseState(version, stored) ?? { answer: null, graded: null };
  return { ...state, variant: { id, question: publicQuestion(version, `variant:${id}`) } };
}

/** A staged answer as it stands: what it reveals, and the grade once it is complete. */
export function stageStateOf({ version, answer, fraction }: StoredPractice) {
  return {
    answer,
    reveal: stagesOf(version)?.stateAfter(answer).reveal,
    graded: fraction === null ? null : gradeVersion(version, answer),
  };
}
