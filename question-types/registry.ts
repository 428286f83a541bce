import "server-only";
import type { QuestionType } from "./define";

export type AnyQuestionType = QuestionType<unknown, unknown, unknown>;

// Each type is checked against its own prompt, key and response where it is written; only its name is known here.
const modules = import.meta.glob<{ default: AnyQuestionType }>("./*/type.ts", { eager: true });

/** Every question type, by name. A folder under `question-types/` is all it takes to be here. */
export const questionTypes: ReadonlyMap<string, AnyQuestionType> = new Map(
  Object.values(modules).map(({ default: type }) => [type.name, type]),
);

export function questionTypeOf(question: { readonly type: string }): AnyQuestionType {
  const type = questionTypes.get(question.type);
  if (!type) throw new Error(`No question type "${question.type}" under question-types/`);
  return type;
}
