import "server-only";
import { exercisePath } from "@/lib/content/exercise-path";
import { type Course, findCourse, type Lesson, type Quiz } from "@/lib/content/load";
import type { Target } from "@/lib/data/assigned-work";
import { firstWords } from "@/lib/i18n/first-words";
import type { AssignmentOffer, AssignmentTarget } from "@/lib/wire/assignments";
import type { Question } from "@/question-types/define";
import { questionTypeOf } from "@/question-types/registry";
import { questionText } from "./question-options";

/** About one line of a list on a desktop, and two on a telephone. */
const COLUMNS = 52;

/** Everything of a course that can be assigned, in the order of the course; a lesson itself comes before what is in it. */
export function offersOf(slug: string): readonly AssignmentOffer[] {
  const course = findCourse(slug);
  return course ? offers(course) : [];
}

/** One thing of a course that can be assigned; null if the course does not have it. */
export function findTarget(slug: string, { kind, targetId }: Target): AssignmentTarget | null {
  return (
    offersOf(slug)
      .flatMap(({ targets }) => targets)
      .find((target) => target.kind === kind && target.id === targetId) ?? null
  );
}

/** The same for what was assigned: what was taken out of the content since keeps its id. */
export function targetOf(slug: string, target: Target): AssignmentTarget {
  const { kind, targetId: id } = target;
  const gone = { kind, id, path: null, lesson: null, title: { en: id, "zh-CN": id }, asks: null };
  return findTarget(slug, target) ?? gone;
}

function offers({ lessons, final }: Course): readonly AssignmentOffer[] {
  const ofLessons = lessons.map((lesson) => ({
    lesson: { number: lesson.number, title: lesson.title },
    targets: [
      lessonTarget(lesson),
      ...(lesson.quiz ? [quizTarget(lesson.quiz, lesson.number)] : []),
      ...[...lesson.exercises, ...lesson.practice].map((exercise) => exerciseTarget(exercise, lesson.number)),
    ],
  }));
  return final ? [...ofLessons, { lesson: null, targets: [quizTarget(final, null)] }] : ofLessons;
}

function lessonTarget({ course, id, number, title }: Lesson): AssignmentTarget {
  return { kind: "lesson", id, path: `/learn/${course}/${id}`, lesson: number, title, asks: null };
}

function quizTarget({ id, title }: Quiz, lesson: number | null): AssignmentTarget {
  return { kind: "quiz", id, path: `/quiz/${id}`, lesson, title, asks: null };
}

function exerciseTarget(question: Question, lesson: number): AssignmentTarget {
  const { id } = question;
  const text = questionText({ questionId: id, content: question });
  const asks = {
    en: firstWords(text.en, "en", COLUMNS),
    "zh-CN": firstWords(text["zh-CN"], "zh-CN", COLUMNS),
  };
  return { kind: "exercise", id, path: exercisePath(id), lesson, title: questionTypeOf(question).title, asks };
}
