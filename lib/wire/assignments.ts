import type { AssignmentState } from "@/lib/grading/assignment-state";
import type { Localized } from "@/lib/i18n/locales";
import type { LearnerName } from "./classrooms";

/** What learners and teachers see of what is assigned in a classroom. */

export const ASSIGNMENT_KINDS = ["exercise", "quiz", "lesson"] as const;
export type AssignmentKind = (typeof ASSIGNMENT_KINDS)[number];

/** Something of a course that can be assigned. */
export interface AssignmentTarget {
  readonly kind: AssignmentKind;
  /** Id of the question, the quiz or the lesson. */
  readonly id: string;
  /** Its page, without language; null for what is no longer in the content. */
  readonly path: string | null;
  /** Number of its lesson; null for the final examination. */
  readonly lesson: number | null;
  /** Title of the lesson or the quiz; what kind of exercise it is. */
  readonly title: Localized;
  /** The first words of an exercise, without marks; null for everything else. */
  readonly asks: Localized | null;
}

interface Assigned {
  readonly id: string;
  readonly target: AssignmentTarget;
  readonly note: string | null;
  /** ISO 8601 in UTC. */
  readonly dueAt: string | null;
}

/** An assignment as one of its learners sees it. */
export interface OwnAssignment extends Assigned {
  readonly classroom: string;
  readonly state: AssignmentState;
}

/** An assignment in its teacher's list. */
export interface AssignmentSummary extends Assigned {
  readonly learners: number;
  readonly done: number;
  /** Of those done. */
  readonly late: number;
}

/** An assignment with everybody it is for. */
export interface AssignmentReport extends Assigned {
  readonly rows: readonly { readonly learner: LearnerName; readonly state: AssignmentState }[];
}

/** What a teacher may choose from, lesson by lesson; what belongs to no lesson comes last, under null. */
export interface AssignmentOffer {
  readonly lesson: { readonly number: number; readonly title: Localized } | null;
  readonly targets: readonly AssignmentTarget[];
}

export interface AssignmentBoard {
  readonly assignments: readonly AssignmentSummary[];
  readonly offers: readonly AssignmentOffer[];
}
