import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { loadQuestionView } from "@/question-types/views";

type OpenExercise = typeof import("./open-exercise").OpenExercise;

/** How far under the window an exercise opens by itself, so that a reader who scrolls finds it ready. */
const NEAR = "0px 0px 400px 0px";

/** A closed exercise, and how it comes to be opened: by itself when the reader gets near, or by its button. */
export interface Opening {
  /** What shows the open exercise; null until it has been loaded. */
  readonly Open: OpenExercise | null;
  readonly isLoading: boolean;
  readonly hasFailed: boolean;
  /** Whether the reader is there, and so expects the focus to be. */
  readonly isAskedFor: boolean;
  open(): void;
}

/** The code of an exercise is loaded only now, that of its question type among it; a load that failed can be tried again. */
export function useOpening(frame: RefObject<HTMLElement | null>, questionType: string, startsOpen: boolean): Opening {
  const [Open, setOpen] = useState<OpenExercise | null>(null);
  const [stage, setStage] = useState<"closed" | "loading" | "failed">("closed");
  const [isAskedFor, setAskedFor] = useState(false);
  const isLoading = useRef(false);

  const load = useCallback(async () => {
    if (isLoading.current) return;
    isLoading.current = true;
    setStage("loading");
    try {
      const [{ OpenExercise }] = await Promise.all([import("./open-exercise"), loadQuestionView(questionType)]);
      // The button that a reader stands on is about to go.
      if (frame.current?.contains(document.activeElement)) setAskedFor(true);
      setOpen(() => OpenExercise);
    } catch {
      isLoading.current = false;
      setStage("failed");
    }
  }, [frame, questionType]);

  useEffect(() => {
    if (startsOpen) {
      void load();
      return;
    }
    const element = frame.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        observer.disconnect();
        void load();
      },
      { rootMargin: NEAR },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame, load, startsOpen]);

  const open = useCallback(() => {
    setAskedFor(true);
    void load();
  }, [load]);

  return { Open, isLoading: stage === "loading", hasFailed: stage === "failed", isAskedFor, open };
}
