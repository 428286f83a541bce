"use client";

import { ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/lib/i18n/routing";
import type { Deck } from "@/lib/wire/interview";
import type { PracticeQuestion } from "./practice-question";
import type { Loaded } from "./use-deck";
import { useDueWords } from "./use-due-words";

/** What the reader is asked now, and the door to it. */
export function DueNow({
  questions,
  deck,
  unsent,
  onReload,
}: {
  readonly questions: readonly PracticeQuestion[];
  readonly deck: Loaded<Deck>;
  readonly unsent: number;
  readonly onReload: () => void;
}) {
  const t = useTranslations("interview.now");
  return (
    <section aria-labelledby="now" className="starts mt-8">
      <h2 id="now" className="text-h3">
        {t("heading")}
      </h2>
      <div aria-live="polite" className="min-h-40">
        {deck.type === "loading" ? <p className="mt-2 text-ink-3">{t("loading")}</p> : null}
        {deck.type === "unreachable" ? (
          <div className="mt-2">
            <p className="border-no border-l-4 pl-4">{t("unreachable")}</p>
            <button type="button" className="button mt-3" onClick={onReload}>
              {t("reload")}
            </button>
          </div>
        ) : null}
        {deck.type === "ready" ? <Queue deck={deck.value} questions={questions} /> : null}
        {unsent > 0 ? <p className="mt-3 border-no border-l-4 pl-4">{t("unsent", { count: unsent })}</p> : null}
      </div>
    </section>
  );
}

function Queue({ deck, questions }: { readonly deck: Deck; readonly questions: readonly PracticeQuestion[] }) {
  const t = useTranslations("interview.now");
  const dueWords = useDueWords();
  const { due, fresh } = deck.queue;
  const isNew = Object.keys(deck.standings).length === 0;
  const first = questions.find(({ id }) => id === fresh[0]);
  const soonest = Object.values(deck.standings)
    .map((standing) => standing.due)
    .sort()[0];

  return (
    <>
      <p className="mt-2 text-lead">
        {isNew ? t("fresh", { count: fresh.length }) : t("both", { due: due.length, fresh: fresh.length })}
      </p>
      {due.length === 0 && soonest ? (
        <p className="mt-1 text-ink-2">{t("next", { when: dueWords(soonest, deck.now) })}</p>
      ) : null}
      <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-3">
        {due.length + fresh.length > 0 ? (
          <Link href="/interview/practice" className="button" data-variant="primary">
            {due.length > 0 ? t("practise") : isNew && first ? t("start", { number: first.number }) : t("more")}
            <ArrowRight aria-hidden="true" size={16} />
          </Link>
        ) : null}
        {isNew ? null : (
          <Link href="/interview/progress" className="button">
            {t("progress")}
          </Link>
        )}
      </div>
      <p className="mt-4 max-w-(--measure) text-ink-2 text-small">{t("limit", { count: deck.newPerDay })}</p>
      {deck.kind === "guest" ? (
        <p className="mt-1 text-ink-2 text-small">
          {t("guest")} <Link href="/register?to=/interview">{t("register")}</Link>
        </p>
      ) : null}
    </>
  );
}
