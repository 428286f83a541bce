"use client";

import { useState } from "react";
import { DRAFT_PREFIX } from "@/components/exercise/draft-prefix";
import { attempt } from "@/components/ui/attempt";
import { FormattedText } from "@/components/ui/formatted-text";
import { seededRandom } from "@/lib/grading/random";
import type { Locale, Localized } from "@/lib/i18n/locales";
import { fill } from "./fill";

const words = {
  first: { en: "Give me a hint", "zh-CN": "给我一个提示" },
  more: { en: "Another hint", "zh-CN": "再给一个提示" },
  hint: { en: "Hint {place} of {count}", "zh-CN": "提示{place}，共{count}个" },
} as const satisfies Record<string, Localized>;

/**
 * Hints from the general to the particular, each shown only when it is asked for. They follow from the prompt alone,
 * cost nothing, and belong to practice. Those that were asked for are there after a reload.
 */
export function HintLadder({ locale, hints }: { readonly locale: Locale; readonly hints: readonly Localized[] }) {
  const [shown, setShown] = useShown(hints);
  return (
    <div className="mt-4">
      <div aria-live="polite">
        {hints.slice(0, shown).map((hint, index) => (
          <p
            key={hint.en}
            className="mb-3 max-w-[64ch] border-l-2 border-rule-strong pl-4 text-[15px] leading-6 text-pretty"
          >
            <b className="block text-[13.5px] font-semibold text-ink-2">
              {fill(words.hint[locale], { place: index + 1, count: hints.length })}
            </b>
            <FormattedText text={hint[locale]} />
          </p>
        ))}
      </div>
      {shown < hints.length && (
        <button type="button" className="button" data-variant="quiet" onClick={() => setShown(shown + 1)}>
          {words[shown === 0 ? "first" : "more"][locale]}
        </button>
      )}
    </div>
  );
}

/** How many of these hints are shown, kept for this window: the hints follow from a prompt, and so tell which it is. */
function useShown(hints: readonly Localized[]): readonly [number, (shown: number) => void] {
  const name = `${DRAFT_PREFIX}hints:${seededRandom(JSON.stringify(hints))()}`;
  const [shown, setShown] = useState(() => attempt(() => Number(sessionStorage.getItem(name)) || 0, 0));
  return [
    Math.min(shown, hints.length),
    (next) => {
      setShown(next);
      // Where the browser keeps nothing, they are shown as long as the page.
      attempt(() => sessionStorage.setItem(name, String(next)), undefined);
    },
  ];
}
