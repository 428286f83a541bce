"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import type { Rated } from "./use-answering";
import { useDueWords } from "./use-due-words";

/** What became of a rating, and the way on. Takes the focus when it appears. */
export function AfterReview({
  rated,
  onRetry,
  isSaving,
  children,
}: {
  readonly rated: Rated;
  readonly onRetry: () => void;
  readonly isSaving: boolean;
  /** Links or buttons that lead on. */
  readonly children: ReactNode;
}) {
  const t = useTranslations("interview");
  const dueWords = useDueWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const { rating, outcome } = rated;

  return (
    <div ref={box} tabIndex={-1} className="starts mt-9 outline-none">
      <div role="status">
        {outcome ? (
          <p className="text-lead">
            {t("after.saved", { rating: t(`rating.${rating}`), when: dueWords(outcome.due, outcome.now) })}
          </p>
        ) : (
          <p className="border-no border-l-4 pl-4">{t("after.kept")}</p>
        )}
      </div>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        {outcome ? null : (
          <button type="button" className="button" aria-disabled={isSaving} onClick={() => isSaving || onRetry()}>
            {t("after.retry")}
          </button>
        )}
        {children}
      </div>
    </div>
  );
}
