import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LocalTime } from "@/components/ui/local-time";
import { Link } from "@/lib/i18n/routing";

/** One attempt, as its learner sees it in the list. */
export interface PastAttempt {
  readonly id: string;
  readonly number: number;
  readonly startedAt: Date;
  readonly submittedAt: Date | null;
  readonly score: { readonly fraction: number; readonly passed: boolean } | null;
}

/** All attempts of one learner at one quiz, the best one marked. */
export function AttemptHistory({
  quizId,
  attempts,
}: {
  readonly quizId: string;
  readonly attempts: readonly PastAttempt[];
}) {
  const t = useTranslations("quiz.history");
  const format = useFormatter();
  const best = bestOf(attempts);

  return (
    <section aria-labelledby="history" className="mt-14 max-w-[60rem]">
      <h2 id="history" className="starts text-h3">
        {t("title")}
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be focusable */}
      <div className="mt-2 overflow-x-auto" tabIndex={0}>
        <table className="w-full text-left tabular-nums">
          <thead>
            <tr className="border-rule-strong border-b text-ink-2 text-small">
              <Heading>{t("attempt")}</Heading>
              <Heading>{t("started")}</Heading>
              <Heading>{t("submitted")}</Heading>
              <Heading>{t("score")}</Heading>
              <Heading>{t("result")}</Heading>
              <Heading>{t("action")}</Heading>
            </tr>
          </thead>
          <tbody>
            {attempts.map(({ id, number, startedAt, submittedAt, score }) => (
              <tr key={id} className="border-rule border-b">
                <th scope="row" className="py-2.5 pr-6 font-medium">
                  {number}
                </th>
                <Cell>
                  <LocalTime at={startedAt.toISOString()} style="date" />
                </Cell>
                <Cell>{submittedAt ? <LocalTime at={submittedAt.toISOString()} style="date" /> : t("open")}</Cell>
                <Cell>
                  {score ? format.number(score.fraction, { style: "percent", maximumFractionDigits: 0 }) : t("none")}
                  {id === best && <b className="ml-2 font-semibold text-small">{t("best")}</b>}
                </Cell>
                <Cell>{score ? t(score.passed ? "passed" : "notPassed") : t("none")}</Cell>
                <Cell>
                  <Link
                    href={`/quiz/${quizId}/attempt/${id}${submittedAt ? "/review" : ""}`}
                    aria-label={`${t(submittedAt ? "review" : "continue")}: ${t("attempt")} ${number}`}
                  >
                    {t(submittedAt ? "review" : "continue")}
                  </Link>
                </Cell>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** The highest score counts; of equal ones the first. */
function bestOf(attempts: readonly PastAttempt[]): string | null {
  const scored = attempts.flatMap(({ id, number, score }) => (score ? [{ id, number, fraction: score.fraction }] : []));
  return scored.sort((one, other) => other.fraction - one.fraction || one.number - other.number)[0]?.id ?? null;
}

function Heading({ children }: { readonly children: ReactNode }) {
  return (
    <th scope="col" className="whitespace-nowrap py-2 pr-6 font-semibold">
      {children}
    </th>
  );
}

function Cell({ children }: { readonly children: ReactNode }) {
  return <td className="whitespace-nowrap py-2.5 pr-6">{children}</td>;
}
