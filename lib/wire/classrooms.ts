import type { QuestionFlag } from "@/lib/grading/question-flags";
import type { MisconceptionId } from "@/lib/grading/score";
import type { Localized } from "@/lib/i18n/locales";
import type { AttemptReview, ReviewedQuestion } from "./attempts";

/** What the pages for teachers show. */

export interface ClassroomHead {
  readonly id: string;
  readonly name: string;
  readonly course: CourseName;
  readonly joinCode: string;
  readonly learners: number;
  readonly archivedAt: Date | null;
}

export interface CourseName {
  readonly slug: string;
  readonly title: Localized;
}

/** A classroom as its learners see it. */
export interface JoinedClassroom {
  readonly id: string;
  readonly name: string;
  readonly course: CourseName;
  readonly teachers: readonly string[];
  readonly joinedAt: Date;
}

/** What a join code leads to. */
export interface InvitationView {
  readonly code: string;
  readonly classroomId: string;
  readonly name: string;
  readonly course: CourseName;
  readonly teachers: readonly string[];
  /** What the reader is in this classroom already. */
  readonly role: "TEACHER" | "LEARNER" | null;
  readonly reader: "nobody" | "guest" | "member";
}

export interface LessonName {
  readonly course: string;
  readonly id: string;
  readonly number: number;
  readonly title: Localized;
}

export interface LearnerName {
  readonly id: string;
  /** Empty for somebody who has not given one. */
  readonly name: string;
}

export interface RosterRow extends LearnerName {
  readonly joinedAt: Date;
}

/** One column of the matrix: a lesson or a quiz of the course. */
export interface GradebookColumn {
  readonly id: string;
  readonly kind: "lesson" | "quiz";
  /** Number of the lesson, or of the lesson that the quiz is on; null for the final examination. */
  readonly number: number | null;
  readonly title: Localized;
}

/** How far one learner is in one column; null where nothing was begun. */
export type GradebookCell =
  | {
      readonly kind: "lesson";
      /** Share of the exercises that were answered, 0 … 1. */
      readonly level: number;
      readonly answered: number;
      readonly exercises: number;
      readonly isDone: boolean;
    }
  | {
      readonly kind: "quiz";
      /** Best attempt, 0 … 1. */
      readonly level: number;
      readonly attempts: number;
      /** Passed in any attempt. */
      readonly isDone: boolean;
    };

export interface GradebookRow {
  readonly learner: LearnerName;
  readonly joinedAt: Date;
  /** In the order of the columns. */
  readonly cells: readonly (GradebookCell | null)[];
  /** Mean level over all columns; what was not begun counts 0. */
  readonly progress: number;
  /** Null for somebody who has not begun. */
  readonly lastSeenAt: Date | null;
}

export interface Gradebook {
  readonly columns: readonly GradebookColumn[];
  readonly rows: readonly GradebookRow[];
  /** Mean level of those who have begun, in the order of the columns; null where nobody has. */
  readonly means: readonly (number | null)[];
  readonly beliefs: readonly ClassBelief[];
}

/** A misconception that learners showed in what they answered last to some question. */
export interface ClassBelief {
  readonly id: MisconceptionId;
  readonly claim: Localized;
  readonly truth: Localized;
  readonly learners: readonly LearnerName[];
  /** The lesson in whose questions it was shown most; null when they are no longer in the content. */
  readonly lesson: LessonName | null;
}

/** How one question behaved in the submitted attempts of a class. */
export interface QuestionReport {
  readonly questionId: string;
  readonly lesson: LessonName | null;
  readonly text: Localized;
  readonly n: number;
  readonly facility: number;
  /** Null with too few attempts, or where nothing varies. */
  readonly discrimination: number | null;
  /** Share of attempts in which it was left out. */
  readonly leftOut: number;
  /** Empty for questions that are not answered by picking. */
  readonly options: readonly OptionReport[];
  readonly flags: readonly QuestionFlag[];
}

export interface OptionReport {
  readonly id: string;
  readonly text: Localized;
  readonly share: number;
  readonly isRight: boolean;
  /** A wrong choice that next to nobody picks. */
  readonly isIdle: boolean;
}

export interface LearnerReport {
  readonly learner: LearnerName;
  readonly joinedAt: Date;
  readonly lastSeenAt: Date | null;
  readonly lessons: readonly LessonReport[];
  readonly attempts: readonly AttemptLine[];
  readonly beliefs: readonly Omit<ClassBelief, "learners">[];
}

export interface LessonReport {
  readonly lesson: LessonName;
  readonly answered: number;
  readonly exercises: number;
  readonly startedAt: Date | null;
  readonly lastSeenAt: Date | null;
  readonly completedAt: Date | null;
}

export interface AttemptLine {
  readonly id: string;
  readonly quiz: Localized;
  readonly number: number;
  readonly startedAt: Date;
  readonly submittedAt: Date;
  readonly fraction: number;
  readonly passed: boolean;
}

export interface LearnerAttemptReport {
  readonly learner: LearnerName;
  readonly quiz: Localized;
  readonly review: AttemptReview;
}

export interface LearnerPracticeReport {
  readonly learner: LearnerName;
  readonly lesson: LessonName;
  readonly answers: readonly PracticeReview[];
}

export interface PracticeReview extends ReviewedQuestion {
  readonly answeredAt: Date;
  readonly times: number;
}
