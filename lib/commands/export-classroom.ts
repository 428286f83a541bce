import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { findCourse, findQuestion } from "@/lib/content/load";
import { listLearners } from "@/lib/data/classroom-enrollments";
import { listGradedAnswers, listPracticeOfLearners } from "@/lib/data/classroom-work";
import type { Classroom } from "@/lib/data/classrooms";
import { AppError } from "@/lib/errors";
import type { GradebookColumn } from "@/lib/wire/classrooms";
import { taughtClassroom } from "./classroom-access";
import { answerInWords, type CsvValue, csv, percent } from "./csv";
import { exportAssignments } from "./export-assignments";
import { readGradebook } from "./read-gradebook";

const kinds = z.enum(["scores", "answers", "assignments"]);

interface ExportedFile {
  readonly name: string;
  readonly text: string;
}

/**
 * A classroom as CSV: `scores` has one row per learner, `answers` one per answer, in exercises
 * and submitted quizzes, `assignments` one per assignment and learner. Column names and ids are
 * English and never change, whatever the reader's language, so that what reads the file today
 * reads it tomorrow.
 */
export async function exportClassroom(
  actor: Actor | null,
  classroomId: string,
  kind: string | null,
  now: Date,
): Promise<ExportedFile> {
  const wanted = kinds.safeParse(kind);
  if (!wanted.success) throw new AppError("invalid-input", `No export "${kind}"`);
  const classroom = await taughtClassroom(actor, classroomId);
  const write = {
    scores: () => scores(actor, classroom),
    answers: () => answers(classroom),
    assignments: () => exportAssignments(classroom, now),
  }[wanted.data];
  return { name: `${classroom.name} ${wanted.data} ${now.toISOString().slice(0, 10)}.csv`, text: await write() };
}

async function scores(actor: Actor | null, classroom: Classroom): Promise<string> {
  const { columns, rows } = await readGradebook(actor, classroom.id);
  return csv(
    ["learner_id", "learner", "joined_at", "last_seen_at", "progress_percent", ...columns.flatMap(headers)],
    rows.map(({ learner, joinedAt, lastSeenAt, progress, cells }) => [
      learner.id,
      learner.name,
      joinedAt,
      lastSeenAt,
      percent(progress),
      ...cells.flatMap((cell): CsvValue[] => {
        if (!cell) return [null, null, null];
        return cell.kind === "lesson"
          ? [cell.answered, cell.exercises, cell.isDone]
          : [percent(cell.level), cell.attempts, cell.isDone];
      }),
    ]),
  );
}

function headers({ id, kind }: GradebookColumn): string[] {
  return kind === "lesson"
    ? [`lesson:${id}:answered`, `lesson:${id}:exercises`, `lesson:${id}:completed`]
    : [`quiz:${id}:best_percent`, `quiz:${id}:attempts`, `quiz:${id}:passed`];
}

async function answers(classroom: Classroom): Promise<string> {
  const lessonIds = findCourse(classroom.course)?.lessons.map(({ id }) => id) ?? [];
  const [learners, practice, graded] = await Promise.all([
    listLearners(classroom),
    listPracticeOfLearners(classroom, lessonIds),
    listGradedAnswers(classroom),
  ]);
  const names = new Map(learners.map(({ id, name }) => [id, name]));
  const inQuiz = graded.map((row) => ({
    ...row,
    kind: "quiz",
    lessonId: findQuestion(row.questionId)?.lessonId ?? null,
    at: row.savedAt,
    sortedBy: row.savedAt ?? row.submittedAt,
  }));
  const inLesson = practice.map((row) => ({
    ...row,
    kind: "exercise",
    quizId: null,
    number: null,
    position: null,
    answered: true,
    at: row.answeredAt,
    sortedBy: row.answeredAt,
  }));

  return csv(
    [
      "learner_id",
      "learner",
      "kind",
      "lesson",
      "quiz",
      "attempt",
      "position",
      "question",
      "question_version",
      "answered",
      "answer",
      "score_percent",
      "misconceptions",
      "answered_at",
    ],
    [...inLesson, ...inQuiz]
      .sort((one, other) => one.sortedBy.getTime() - other.sortedBy.getTime())
      .map((row) => [
        row.userId,
        names.get(row.userId) ?? "",
        row.kind,
        row.lessonId,
        row.quizId,
        row.number,
        row.position,
        row.questionId,
        row.versionHash.slice(0, 12),
        row.answered,
        answerInWords(row.answer),
        percent(row.fraction),
        row.misconceptions.join(" "),
        row.at,
      ]),
  );
}
