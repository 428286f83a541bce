import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { type GradedAnswer, listGradedAnswers, listVersions } from "@/lib/data/classroom-work";
import type { QuestionVersion } from "@/lib/data/questions";
import { type ItemStatistics, itemStatistics } from "@/lib/grading/item-statistics";
import { judgeQuestion } from "@/lib/grading/question-flags";
import type { QuestionReport } from "@/lib/wire/classrooms";
import { lessonNameOf } from "./class-beliefs";
import { taughtClassroom } from "./classroom-access";
import { optionsOf, pickedIn, questionText } from "./question-options";

/**
 * How each quiz question behaved in this classroom: every submitted attempt counts once, with
 * the answer that was graded. What was asked in two versions is shown in the newer one's words.
 */
export async function readQuestionReports(actor: Actor | null, id: string): Promise<readonly QuestionReport[]> {
  const answers = await listGradedAnswers(await taughtClassroom(actor, id));
  // Answers come oldest first, so the version that stays is the one asked last.
  const hashes = new Map(answers.map(({ questionId, versionHash }) => [questionId, versionHash]));
  const versions = await listVersions([...hashes.values()]);

  return itemStatistics(attemptsOf(answers))
    .flatMap((statistics) => {
      const version = versions.get(hashes.get(statistics.questionId) ?? "");
      const own = answers.filter(({ questionId }) => questionId === statistics.questionId);
      return version ? [report(statistics, version, own)] : [];
    })
    .sort((one, other) => one.facility - other.facility);
}

function attemptsOf(answers: readonly GradedAnswer[]) {
  const attempts = new Map<string, { items: { questionId: string; fraction: number; picked: readonly string[] }[] }>();
  for (const { attemptId, questionId, fraction, answer } of answers) {
    const attempt = attempts.get(attemptId) ?? { items: [] };
    attempt.items.push({ questionId, fraction, picked: pickedIn(answer) });
    attempts.set(attemptId, attempt);
  }
  return [...attempts.values()];
}

function report(
  statistics: ItemStatistics,
  version: QuestionVersion,
  answers: readonly GradedAnswer[],
): QuestionReport {
  const { options, distractors } = optionsOf(version);
  const { discrimination, idleDistractors, flags } = judgeQuestion(statistics, distractors);
  return {
    questionId: statistics.questionId,
    lesson: lessonNameOf(statistics.questionId),
    text: questionText(version),
    n: statistics.n,
    facility: statistics.facility,
    discrimination,
    leftOut: answers.filter(({ answered }) => !answered).length / statistics.n,
    options: options.map(({ id, text }) => ({
      id,
      text,
      share: statistics.chosen[id] ?? 0,
      isRight: !distractors.includes(id),
      isIdle: idleDistractors.includes(id),
    })),
    flags,
  };
}
