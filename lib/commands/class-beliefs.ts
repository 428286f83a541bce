import "server-only";
import { findLesson, findQuestion } from "@/lib/content/load";
import { findMisconception } from "@/lib/content/misconceptions";
import { type ShownAnswer, tallyBeliefs } from "@/lib/grading/tally-beliefs";
import type { ClassBelief, LearnerName, LessonName } from "@/lib/wire/classrooms";

/** What these learners believe, by what they answered last to each question; what most believe first. */
export function classBeliefs(answers: readonly ShownAnswer[], learners: readonly LearnerName[]): ClassBelief[] {
  const names = new Map(learners.map(({ id, name }) => [id, { id, name }]));
  return tallyBeliefs(answers).flatMap(({ id, userIds, questionIds }) => {
    const misconception = findMisconception(id);
    if (!misconception) return [];
    const { claim, truth } = misconception;
    return [
      { id, claim, truth, learners: userIds.flatMap((user) => names.get(user) ?? []), lesson: mostly(questionIds) },
    ];
  });
}

/** The lesson of a question; null when either is no longer in the content. */
export function lessonNameOf(questionId: string): LessonName | null {
  const found = findQuestion(questionId);
  const lesson = found && findLesson(found.course, found.lessonId);
  return lesson && { course: lesson.course, id: lesson.id, number: lesson.number, title: lesson.title };
}

/** The lesson that most of these questions belong to; of several, the earliest. */
function mostly(questionIds: readonly string[]): LessonName | null {
  const lessons = new Map<string, { readonly lesson: LessonName; readonly count: number }>();
  for (const lesson of questionIds.flatMap((id) => lessonNameOf(id) ?? [])) {
    lessons.set(lesson.id, { lesson, count: (lessons.get(lesson.id)?.count ?? 0) + 1 });
  }
  const [first] = [...lessons.values()].sort(
    (one, other) => other.count - one.count || one.lesson.number - other.lesson.number,
  );
  return first?.lesson ?? null;
}
