import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import type { QuestionViewProps } from "./define";

export type QuestionView = LazyExoticComponent<ComponentType<QuestionViewProps>>;

// Each view takes the prompt and response of its own type; only its name is known here.
const modules = import.meta.glob<{ default: ComponentType<QuestionViewProps> }>("./*/view.tsx");

/** Every question type's view, by name; each is loaded when it is first shown. Needs a `Suspense` above it. */
export const questionViews: ReadonlyMap<string, QuestionView> = new Map(
  Object.entries(modules).map(([path, load]) => [folderOf(path), lazy(load)]),
);

export function questionViewOf(question: { readonly type: string }): QuestionView {
  const view = questionViews.get(question.type);
  if (!view) throw new Error(`No view for question type "${question.type}" under question-types/`);
  return view;
}

function folderOf(path: string): string {
  const name = path.split("/").at(-2);
  if (!name) throw new Error(`"${path}" is not in a folder of its own`);
  return name;
}
