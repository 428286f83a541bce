"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Deck } from "@/lib/wire/interview";
import { Answering } from "./answering";
import type { PracticeQuestion } from "./practice-question";
import { PracticeSummary } from "./practice-summary";
import { keepSitting, readSitting } from "./sitting";
import type { Rated } from "./use-answering";
import { useDeck } from "./use-deck";

/** What is due, one question after another; the queue is the server's, so another device goes on where this one stopped. */
export function Practice({ questions }: { readonly questions: readonly PracticeQuestion[] }) {
  const t = useTranslations("interview.now");
  const { deck, reload } = useDeck();

  if (deck.type === "ready") return <Sitting deck={deck.value} questions={questions} />;
  return (
    <div className="starts">
      {deck.type === "loading" ? (
        <p className="text-ink-3">{t("loading")}</p>
      ) : (
        <div role="alert">
          <p className="border-no border-l-4 pl-4">{t("unreachable")}</p>
          <button type="button" className="button mt-3" onClick={reload}>
            {t("reload")}
          </button>
        </div>
      )}
    </div>
  );
}

function Sitting({ deck, questions }: { readonly deck: Deck; readonly questions: readonly PracticeQuestion[] }) {
  const t = useTranslations("interview");
  const [begun] = useState(() => readSitting(deck.owner, deck.now));
  const [queue, setQueue] = useState<readonly string[]>(() => [...deck.queue.due, ...deck.queue.fresh]);
  const [done, setDone] = useState<readonly Rated[]>(begun.done);
  const [place, setPlace] = useState(begun.done.length);
  const [isStopped, setStopped] = useState(false);
  const [current] = queue;
  const question = questions.find(({ id }) => id === current);
  const rest = queue.slice(1);

  const settle = (rated: Rated) => {
    const all = [...done.filter((each) => each.questionId !== rated.questionId), rated];
    setDone(all);
    // The first stored review makes a guest of nobody.
    const owner = deck.owner ?? all.find(({ outcome }) => outcome)?.outcome?.owner ?? null;
    keepSitting(owner, deck.now, all);
  };
  /** The server says what is left; a review that it does not have yet is left out here. */
  const next = ({ questionId, outcome }: Rated) => {
    const kept = new Set(done.filter((each) => each.outcome === null).map((each) => each.questionId));
    const left = outcome ? [...outcome.queue.due, ...outcome.queue.fresh] : rest;
    return left.filter((id) => id !== questionId && !kept.has(id));
  };
  const goOn = (rated: Rated) => {
    setQueue(next(rated));
    setPlace(place + 1);
    window.scrollTo({ top: 0 });
  };

  if (!question || isStopped) {
    return (
      <PracticeSummary
        done={done}
        waiting={queue.length}
        deck={deck}
        questions={questions}
        onGoOn={() => setStopped(false)}
      />
    );
  }
  return (
    <Answering
      key={`${place}-${question.id}`}
      question={question}
      onRated={settle}
      takesFocus={place > begun.done.length}
      head={
        <span className="sm:ml-auto">
          {deck.standings[question.id] || done.some((each) => each.questionId === question.id)
            ? t("practice.review")
            : t("practice.new")}
          <span className="ml-5 font-semibold text-ink tabular-nums">
            {t("practice.place", { place: place + 1, of: place + queue.length })}
          </span>
        </span>
      }
      after={(rated) => {
        const left = next(rated);
        return (
          <>
            <button type="button" className="button" data-variant="primary" onClick={() => goOn(rated)}>
              {left.length > 0 ? t("after.next") : t("after.finish")}
            </button>
            {left.length > 0 ? (
              <button
                type="button"
                className="button"
                onClick={() => {
                  goOn(rated);
                  setStopped(true);
                }}
              >
                {t("practice.stop")}
              </button>
            ) : null}
          </>
        );
      }}
    />
  );
}
