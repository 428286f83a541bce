"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { Link } from "@/lib/i18n/routing";
import type { PracticeQuestion } from "./practice-question";
import { SpokenText } from "./spoken-text";

/** The question as an interviewer puts it, with its level, number and lesson. */
export function QuestionHead({
  question,
  takesFocus = false,
  children,
}: {
  readonly question: PracticeQuestion;
  /** When it takes the place of another question. */
  readonly takesFocus?: boolean;
  /** What else stands in the line above the question. */
  readonly children?: ReactNode;
}) {
  const t = useTranslations("interview");
  const { level, number, lesson } = question;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) title.current?.focus();
  }, [takesFocus]);
  return (
    <header className="starts">
      <div className="flex flex-wrap items-baseline gap-x-5 gap-y-1 text-ink-2">
        <span>{t(`levels.${level}`)}</span>
        <span className="font-mono text-[13px]">{number}</span>
        <Link href={lesson.href} className="inline-flex min-h-6 items-center">
          {t("lesson", { number: lesson.number, title: lesson.title })}
        </Link>
        {children}
      </div>
      <p className="mt-7 text-ink-3 text-small">{t("answer.asks")}</p>
      <h1
        ref={title}
        tabIndex={-1}
        className="outline-none mt-1 max-w-[24em] text-pretty font-normal font-quote text-[25px] leading-[1.42] sm:text-[30px] [&:lang(en)]:italic"
      >
        <SpokenText text={question.question} />
      </h1>
    </header>
  );
}
