"use client";

import { useTranslations } from "next-intl";
import { AlertDialog } from "radix-ui";
import type { AnswerState } from "./answer-state";

export type SubmitProblem = "unsaved" | "unreachable" | "failed";

/** Asks before the end, and names what would earn nothing. */
export function SubmitDialog({
  isOpen,
  onOpenChange,
  states,
  isSubmitting,
  problem,
  onSubmit,
  onGo,
  onClosed,
}: {
  readonly isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
  readonly states: readonly AnswerState[];
  readonly isSubmitting: boolean;
  readonly problem: SubmitProblem | null;
  onSubmit(): void;
  onGo(number: number): void;
  /** May keep the focus from going back to the button that opened the dialog. */
  onClosed(event: Event): void;
}) {
  const t = useTranslations("quiz.submit");
  const question = useTranslations("quiz.review");
  const open = states.flatMap((state, index) => (state === "answered" ? [] : [{ state, number: index + 1 }]));

  return (
    <AlertDialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-40 bg-[rgb(0_0_0/0.5)]" />
        <AlertDialog.Content
          onCloseAutoFocus={onClosed}
          className="fixed top-1/2 left-1/2 z-50 max-h-[90dvh] w-[min(34rem,calc(100vw-32px))] -translate-x-1/2 -translate-y-1/2 overflow-y-auto border-[1.5px] border-ink bg-paper p-6"
        >
          <AlertDialog.Title className="text-h3">{t("title")}</AlertDialog.Title>
          <AlertDialog.Description className="mt-3 text-pretty">
            {open.length === 0 ? t("all", { count: states.length }) : t("open", { count: open.length })}
          </AlertDialog.Description>
          {open.length > 0 && (
            <ul className="mt-2 border-rule border-t">
              {open.map(({ state, number }) => (
                <li key={number} className="flex items-center justify-between gap-3 border-rule border-b">
                  <button
                    type="button"
                    className="min-h-11 text-left underline underline-offset-4"
                    onClick={() => onGo(number)}
                  >
                    {question("question", { number })}
                  </button>
                  {state === "begun" && <span className="text-ink-2 text-small">{t("begun")}</span>}
                </li>
              ))}
            </ul>
          )}
          <p className="mt-4 text-ink-2 text-pretty">{t("final")}</p>
          <p role="alert" className={problem ? "mt-4 border-l-4 border-no pl-4 text-pretty" : ""}>
            {problem && t(problem)}
          </p>
          <div className="mt-5 flex flex-wrap gap-3">
            <button
              type="button"
              className="button"
              data-variant="primary"
              aria-disabled={isSubmitting}
              onClick={isSubmitting ? undefined : onSubmit}
            >
              {isSubmitting ? t("submitting") : t("confirm")}
            </button>
            <AlertDialog.Cancel className="button">{t("back")}</AlertDialog.Cancel>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
