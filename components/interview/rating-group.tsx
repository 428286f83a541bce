"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useId } from "react";
import type { RevealedAnswer } from "@/lib/wire/interview";
import { useDueWords } from "./use-due-words";

export const RATINGS = [1, 2, 3, 4] as const;
export type Rating = (typeof RATINGS)[number];

/** The four ratings with the date that each leads to; the keys 1 to 4 choose while the group has the focus. */
export function RatingGroup({
  answer,
  suggested,
  isSaving,
  onRate,
}: {
  readonly answer: RevealedAnswer;
  readonly suggested: Exclude<Rating, 4>;
  readonly isSaving: boolean;
  readonly onRate: (rating: Rating) => void;
}) {
  const t = useTranslations("interview.rating");
  const dueWords = useDueWords();
  const id = useId();

  const chooseByKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.repeat || isSaving) return;
    const rating = RATINGS.find((each) => `${each}` === event.key);
    if (rating) onRate(rating);
  };

  return (
    <section className="starts mt-9" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} className="text-h3">
        {t("heading")}
      </h3>
      <p id={`${id}-keys`} className="text-ink-2 text-small">
        {t("keys")}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields, these are buttons */}
      <div
        role="group"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-keys`}
        onKeyDown={chooseByKey}
        className="mt-3 grid grid-cols-2 gap-2 sm:grid-cols-4"
      >
        {RATINGS.map((rating) => (
          <button
            key={rating}
            type="button"
            aria-disabled={isSaving}
            onClick={() => isSaving || onRate(rating)}
            className={`flex min-h-24 flex-col items-start gap-0.5 rounded-control border px-3 py-2 text-left transition-colors hover:bg-paper-3 ${
              rating === suggested ? "border-2 border-ink" : "border-rule-strong"
            }`}
          >
            <span className="flex w-full flex-wrap items-baseline gap-x-2 font-semibold">
              <kbd className="font-normal text-ink-3">{rating}</kbd>
              {t(`${rating}`)}
              {rating === suggested ? (
                <span className="font-normal text-ink-2 text-micro">{t("suggested")}</span>
              ) : null}
            </span>
            <span className="text-small">{dueWords(answer.preview[rating], answer.now)}</span>
            <span className="text-ink-2 text-micro">{t(`why.${rating}`)}</span>
          </button>
        ))}
      </div>
      <p role="status" className="mt-2 text-ink-2 text-small">
        {isSaving ? t("saving") : t(`because.${suggested}`)}
      </p>
    </section>
  );
}
