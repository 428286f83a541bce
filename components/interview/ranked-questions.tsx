"use client";

import { useTranslations } from "next-intl";
import { Link } from "@/lib/i18n/routing";
import type { ReviewProgress } from "@/lib/wire/interview";
import { MemoryLevel } from "./memory-level";
import type { PracticeQuestion } from "./practice-question";
import { SpokenText } from "./spoken-text";
import { useDueWords } from "./use-due-words";

/** Questions in the order given, each with its memory, what was named last, when it is due, and its lesson. */
export function RankedQuestions({
  questions,
  progress: { standings, named, now },
}: {
  readonly questions: readonly PracticeQuestion[];
  readonly progress: ReviewProgress;
}) {
  const t = useTranslations("interview");
  const dueWords = useDueWords();
  return (
    <ul className="mt-2 border-rule border-t">
      {questions.map(({ id, number, question, lesson }) => {
        const standing = standings[id];
        const points = named[id];
        return (
          <li
            key={id}
            className="grid grid-cols-[2.75rem_minmax(0,1fr)] items-baseline gap-x-2 border-rule border-b py-2"
          >
            <span className="font-mono text-[12.5px] text-ink-3">{number}</span>
            <Link href={`/interview/${id}`} className="no-underline hover:underline">
              <SpokenText text={question} />
            </Link>
            <p className="col-start-2 flex flex-wrap items-baseline gap-x-5 text-ink-2 text-small">
              <MemoryLevel memory={standing?.memory ?? null} />
              {points ? <span>{t("revealed.count", points)}</span> : null}
              {standing ? <span>{dueWords(standing.due, now)}</span> : null}
              <Link href={lesson.href} className="inline-flex min-h-6 items-center">
                {t("lesson", { number: lesson.number, title: lesson.title })}
              </Link>
            </p>
          </li>
        );
      })}
    </ul>
  );
}
