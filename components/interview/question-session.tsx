"use client";

import { useTranslations } from "next-intl";
import { Link } from "@/lib/i18n/routing";
import { Answering } from "./answering";
import { MemoryLevel } from "./memory-level";
import type { PracticeQuestion } from "./practice-question";
import type { Rated } from "./use-answering";
import { useDeck } from "./use-deck";
import { useDueWords } from "./use-due-words";

/** A question on a page of its own, with what the reader remembers of it and the way to what is due next. */
export function QuestionSession({
  question,
  numbers,
}: {
  readonly question: PracticeQuestion;
  /** Numbers of all questions by id: what comes next is known only after the rating. */
  readonly numbers: Readonly<Record<string, string>>;
}) {
  const t = useTranslations("interview.after");
  const dueWords = useDueWords();
  const { deck } = useDeck();
  const value = deck.type === "ready" ? deck.value : null;
  const standing = value?.standings[question.id];

  const nextOf = ({ outcome }: Rated) => {
    const queue = outcome?.queue ?? value?.queue;
    return queue ? [...queue.due, ...queue.fresh].find((id) => id !== question.id) : undefined;
  };

  return (
    <Answering
      question={question}
      head={
        value && standing ? (
          <span className="flex flex-wrap gap-x-5 text-ink-3 text-small sm:ml-auto">
            <MemoryLevel memory={standing.memory} />
            <span>{dueWords(standing.due, value.now)}</span>
          </span>
        ) : null
      }
      after={(rated) => {
        const next = nextOf(rated);
        return (
          <>
            {next ? (
              <Link href={`/interview/${next}`} className="button" data-variant="primary">
                {t("nextIs", { number: numbers[next] ?? "" })}
              </Link>
            ) : (
              <span className="text-ink-2">{t("done")}</span>
            )}
            <Link href="/interview" className="button">
              {t("list")}
            </Link>
          </>
        );
      }}
    />
  );
}
