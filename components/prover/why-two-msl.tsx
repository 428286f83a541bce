"use client";

import { useLocale } from "next-intl";
import { lazy, Suspense, useState } from "react";
import { proverOpener } from "./opener-words";

const Prover = lazy(() => import("./prover"));

/** The prover inside a text, closed at first: until somebody opens it, the page loads nothing of it. */
export function WhyTwoMsl() {
  const locale = useLocale();
  const [isOpened, setOpened] = useState(false);
  return (
    <details
      className="prover my-10 border-t-[2.5px] border-b border-ink font-sans text-ui"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setOpened(true);
      }}
    >
      <summary className="py-3">
        <b className="font-semibold text-h3">{proverOpener.title[locale]}</b>
        <span className="block text-ink-2 text-small">{proverOpener.invitation[locale]}</span>
      </summary>
      {isOpened && (
        <div className="pt-2 pb-6">
          <Suspense fallback={<p className="text-ink-3">{proverOpener.loading[locale]}</p>}>
            <Prover locale={locale} />
          </Suspense>
        </div>
      )}
    </details>
  );
}
