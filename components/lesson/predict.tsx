"use client";

import { useLocale } from "next-intl";
import { createContext, type ReactNode, useContext, useEffect, useId, useRef, useState } from "react";
import type { Localized } from "@/lib/i18n/locales";

const WORDS = {
  title: { en: "Say it before you see it", "zh-CN": "先说，再看" },
  aside: { en: "Does not count towards anything", "zh-CN": "不计分" },
  show: { en: "Show what happens", "zh-CN": "看看会怎样" },
  chose: { en: "You chose:", "zh-CN": "你选的是：" },
} as const satisfies Record<string, Localized>;

interface Prediction {
  readonly name: string;
  readonly chosen: string | null;
  readonly committed: boolean;
  choose(option: string): void;
}

const PredictionContext = createContext<Prediction | null>(null);

function usePrediction(): Prediction {
  const prediction = useContext(PredictionContext);
  if (!prediction) throw new Error("<Ask>, <Option> and <Reveal> stand inside <Predict>");
  return prediction;
}

/** A question that the reader answers before the text goes on. Nothing is stored or graded. */
export function Predict({ children }: { readonly children: ReactNode }) {
  const locale = useLocale();
  const name = useId();
  const [chosen, setChosen] = useState<string | null>(null);
  const [committed, setCommitted] = useState(false);

  return (
    <PredictionContext value={{ name, chosen, committed, choose: setChosen }}>
      <fieldset className="predict min-w-0" aria-labelledby={`${name}-title`}>
        <p className="head">
          <b id={`${name}-title`}>{WORDS.title[locale]}</b>
          <span>{WORDS.aside[locale]}</span>
        </p>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (chosen !== null) setCommitted(true);
          }}
        >
          {children}
          {committed ? null : (
            <p className="mt-4">
              <button type="submit" className="button" data-variant="primary" disabled={chosen === null}>
                {WORDS.show[locale]}
              </button>
            </p>
          )}
        </form>
      </fieldset>
    </PredictionContext>
  );
}

export function Ask({ children }: { readonly children: ReactNode }) {
  const { name } = usePrediction();
  return (
    <div className="ask" id={`${name}-ask`}>
      {children}
    </div>
  );
}

export function Option({ children }: { readonly children: ReactNode }) {
  const { name, chosen, committed, choose } = usePrediction();
  const id = useId();
  return (
    <label className="option">
      <input
        type="radio"
        name={name}
        aria-describedby={`${name}-ask`}
        checked={chosen === id}
        disabled={committed}
        onChange={() => choose(id)}
      />
      <span>{children}</span>
    </label>
  );
}

/** What happens; comes into the page's order only once the reader has committed. */
export function Reveal({ children }: { readonly children: ReactNode }) {
  const { committed } = usePrediction();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (committed) ref.current?.focus();
  }, [committed]);

  return (
    <div ref={ref} tabIndex={-1} className="reveal" hidden={!committed}>
      {children}
    </div>
  );
}
