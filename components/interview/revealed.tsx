"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import type { Locale } from "@/lib/i18n/locales";
import type { RevealedAnswer } from "@/lib/wire/interview";
import { BesideAnswer } from "./beside-answer";
import type { PracticeQuestion } from "./practice-question";
import { SpokenText } from "./spoken-text";

/** The learner's answer next to a good one. Takes the focus when it appears. */
export function Revealed({
  question,
  answer,
  written,
  seconds,
  locale,
  children,
}: {
  readonly question: PracticeQuestion;
  readonly answer: RevealedAnswer;
  /** Null when the answer was given aloud. */
  readonly written: string | null;
  /** Null when it took so long that nobody was answering any more. */
  readonly seconds: number | null;
  readonly locale: Locale;
  /** Key points and rating. */
  readonly children: ReactNode;
}) {
  const t = useTranslations("interview");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  return (
    <div className="mt-10 grid gap-x-14 gap-y-12 lg:grid-cols-[minmax(0,640px)_minmax(0,1fr)]">
      <div className="min-w-0">
        <h2 ref={heading} tabIndex={-1} className="text-h2 outline-none">
          {t("revealed.heading")}
        </h2>
        {seconds === null ? null : (
          <p className="text-ink-2 text-small tabular-nums">
            {t("answer.time", { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })}
          </p>
        )}
        <section className="mt-4 border-rule border-t pt-2.5">
          <h3 className="font-semibold text-ui">{t("revealed.yours")}</h3>
          {written === null ? (
            <p className="text-ink-2">{t("revealed.aloud")}</p>
          ) : (
            <p className="mt-1 whitespace-pre-wrap break-words border-rule-strong border-l pl-4 font-serif text-ink-2 text-prose">
              {written}
            </p>
          )}
        </section>
        <section className="mt-7 border-rule border-t pt-2.5">
          <h3 className="font-semibold text-ui">{t("revealed.model")}</h3>
          {answer.modelAnswer[locale].split(/\n\s*\n/).map((paragraph) => (
            <p key={paragraph} className="mt-2 text-pretty font-serif text-prose">
              <SpokenText text={paragraph} />
            </p>
          ))}
        </section>
        {children}
      </div>
      <BesideAnswer question={question} answer={answer} locale={locale} />
    </div>
  );
}
