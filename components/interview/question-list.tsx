import { useTranslations } from "next-intl";
import { LEVELS, type Level } from "@/lib/content/define";
import { Link } from "@/lib/i18n/routing";
import type { Deck } from "@/lib/wire/interview";
import { MemoryLevel } from "./memory-level";
import type { PracticeQuestion } from "./practice-question";
import { SpokenText } from "./spoken-text";
import { useDueWords } from "./use-due-words";

/** All questions by level, or those of one; what the reader remembers of each is added when it is known. */
export function QuestionList({
  questions,
  deck,
  level,
}: {
  readonly questions: readonly PracticeQuestion[];
  readonly deck: Deck | null;
  readonly level: Level | null;
}) {
  const t = useTranslations("interview");
  const shown = questions.filter((question) => level === null || question.level === level);
  return (
    <>
      <nav aria-label={t("list.filter")} className="mt-1 flex flex-wrap gap-x-5 border-rule border-b">
        <FilterLink current={level === null} href="/interview">
          {t("list.all")}
        </FilterLink>
        {LEVELS.map((each) => (
          <FilterLink key={each} current={level === each} href={`/interview?level=${each}`}>
            {t(`levels.${each}`)}
          </FilterLink>
        ))}
      </nav>
      <p role="status" className="mt-2 text-ink-3 text-small">
        {t("list.shown", { count: shown.length })}
      </p>
      {LEVELS.map((each) => (
        <LevelRows
          key={each}
          level={each}
          deck={deck}
          questions={shown.filter((question) => question.level === each)}
        />
      ))}
      <p className="mt-3 text-ink-3 text-small">{t("memory.legend")}</p>
    </>
  );
}

function FilterLink({
  current,
  href,
  children,
}: {
  readonly current: boolean;
  readonly href: string;
  readonly children: string;
}) {
  return (
    <Link
      href={href}
      scroll={false}
      replace
      aria-current={current ? "true" : undefined}
      className="-mb-px flex min-h-11 items-center border-transparent border-b-2 no-underline hover:border-ink-3 aria-[current]:border-ink aria-[current]:font-semibold"
    >
      {children}
    </Link>
  );
}

function LevelRows({
  level,
  questions,
  deck,
}: {
  readonly level: Level;
  readonly questions: readonly PracticeQuestion[];
  readonly deck: Deck | null;
}) {
  const t = useTranslations("interview");
  const dueWords = useDueWords();
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby={`level-${level}`} className="mt-6">
      <h3 id={`level-${level}`} className="text-h3">
        {t(`levels.${level}`)}
      </h3>
      <ul className="mt-1 border-ink border-t">
        {questions.map(({ id, number, question }) => {
          const standing = deck?.standings[id];
          return (
            <li
              key={id}
              className="grid grid-cols-[2.75rem_minmax(0,1fr)] items-baseline gap-x-2 border-rule border-b py-2 sm:grid-cols-[2.75rem_minmax(0,1fr)_9.5rem_11rem] sm:gap-x-5"
            >
              <span className="font-mono text-[12.5px] text-ink-3">{number}</span>
              <Link href={`/interview/${id}`} className="inline-block py-0.5 no-underline hover:underline">
                <SpokenText text={question} />
              </Link>
              <span className="col-start-2 flex flex-wrap gap-x-5 text-ink-2 text-small sm:contents">
                {deck ? (
                  <>
                    <span className="text-ink-2 text-small">
                      <MemoryLevel memory={standing?.memory ?? null} />
                    </span>
                    <span className="text-ink-2 text-small">{standing ? dueWords(standing.due, deck.now) : ""}</span>
                  </>
                ) : null}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
