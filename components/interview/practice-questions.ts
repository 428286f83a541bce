import type { InterviewQuestion } from "@/lib/content/define";
import { listCourses, listInterviewQuestions } from "@/lib/content/load";
import type { Locale } from "@/lib/i18n/locales";
import type { PracticeQuestion } from "./practice-question";

/** Every interview question as a page may carry it: without key points, answer, follow-ups or sources. */
export function practiceQuestions(locale: Locale): readonly PracticeQuestion[] {
  return listInterviewQuestions().map((question) => practiceQuestion(question, locale));
}

export function practiceQuestion(
  { id, number, level, question, lesson: lessonId }: InterviewQuestion,
  locale: Locale,
): PracticeQuestion {
  const lesson = listCourses()
    .flatMap(({ lessons }) => lessons)
    .find((each) => each.id === lessonId);
  if (!lesson) throw new Error(`Interview question "${id}" names the lesson "${lessonId}", which is not there`);
  return {
    id,
    number,
    level,
    question: question[locale],
    lesson: { href: `/learn/${lesson.course}/${lesson.id}`, number: lesson.number, title: lesson.title[locale] },
  };
}
