"use client";

import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { Suspense } from "react";
import { LEVELS } from "@/lib/content/define";
import type { Deck } from "@/lib/wire/interview";
import { DueNow } from "./due-now";
import type { PracticeQuestion } from "./practice-question";
import { QuestionList } from "./question-list";
import { useDeck } from "./use-deck";

/** The door to practice and the list of questions; both draw on the one request for the person. */
export function InterviewHome({ questions }: { readonly questions: readonly PracticeQuestion[] }) {
  const t = useTranslations("interview.list");
  const { deck, unsent, reload } = useDeck();
  const value = deck.type === "ready" ? deck.value : null;
  return (
    <>
      <DueNow questions={questions} deck={deck} unsent={unsent} onReload={reload} />
      <section aria-labelledby="questions" className="starts mt-12">
        <h2 id="questions" className="text-h2">
          {t("heading")}
        </h2>
        {/* The page is static and does not know its query: until then it shows every level. */}
        <Suspense fallback={<QuestionList questions={questions} deck={value} level={null} />}>
          <FilteredList questions={questions} deck={value} />
        </Suspense>
      </section>
    </>
  );
}

function FilteredList({
  questions,
  deck,
}: {
  readonly questions: readonly PracticeQuestion[];
  readonly deck: Deck | null;
}) {
  const asked = useSearchParams().get("level");
  return <QuestionList questions={questions} deck={deck} level={LEVELS.find((level) => level === asked) ?? null} />;
}
