import { exercisePath } from "@/lib/content/exercise-path";
import { findQuestion } from "@/lib/content/load";
import type { Locale } from "@/lib/i18n/locales";
import { arrange } from "@/question-types/arrange";
import { textOf, toPublic } from "@/question-types/define";
import { Exercise } from "./exercise";

/** An exercise of the content by its id, as everybody gets it. Throws if there is none. */
export function PrintedExercise(props: { readonly id: string; readonly locale: Locale; readonly isAlone: boolean }) {
  const { id, locale, isAlone } = props;
  const found = findQuestion(id);
  if (!found || found.question.role === "quiz") throw new Error(`No exercise is called "${id}"`);
  const question = arrange(toPublic(found.question), `exercise:${id}`);
  return (
    <Exercise
      question={question}
      text={textOf(question)[locale]}
      hasVariants={found.question.generator !== undefined}
      locale={locale}
      address={isAlone ? null : exercisePath(id)}
    />
  );
}
