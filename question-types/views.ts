import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import type { QuestionViewProps } from "./define";

export type QuestionView = LazyExoticComponent<ComponentType<QuestionViewProps>>;

const views = new Map<string, QuestionView>();

/** The view of a question's type; its code is loaded when it is first shown. Needs a `Suspense` above it. */
export function questionViewOf({ type }: { readonly type: string }): QuestionView {
  const known = views.get(type);
  if (known) return known;
  const view = lazy(() =>
    loadQuestionView(type).catch((error: unknown) => {
      // React would keep the failure; the next look at the question tries again.
      views.delete(type);
      throw error;
    }),
  );
  views.set(type, view);
  return view;
}

/**
 * Resolves when the view of this type can be shown without waiting; rejects if it cannot be loaded.
 * Not `import.meta.glob`: Turbopack puts all that it finds into one file, which every page then loads.
 */
export function loadQuestionView(type: string): Promise<{ default: ComponentType<QuestionViewProps> }> {
  return import(`./${type}/view.tsx`);
}
