import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Level } from "./level";

const GETS = ["matrix", "beliefs", "assignments", "questions", "answers", "export"] as const;
/** A few squares as the matrix draws them; no learner stands behind them. */
const SHOWN = [
  [0.95, 0.8, 0.55, 0.3],
  [1, 0.9, 0.7, 0.62],
  [0.66, 0.4, 0.2, 0.1],
] as const;

/** What a teacher gets, for everybody; whoever has classrooms finds them first. */
export function TeachIntro({ children }: { readonly children: ReactNode }) {
  const t = useTranslations("teach");
  return (
    <div>
      <h1 className="text-h1">{t("title")}</h1>
      <p className="mt-4 max-w-[34em] font-serif text-ink-2 text-lead text-pretty">{t("lead")}</p>
      {children}
      <section aria-labelledby="gets" className="mt-8 max-w-(--measure)">
        <div className="starts flex items-start justify-between gap-6">
          <h2 id="gets" className="text-h3">
            {t("gets.title")}
          </h2>
          <span aria-hidden="true" className="grid flex-none gap-1 pt-1">
            {SHOWN.map((row) => (
              <span key={row[0]} className="flex gap-1">
                {row.map((level) => (
                  <Level key={level} level={level} isDone={level > 0.9} />
                ))}
              </span>
            ))}
          </span>
        </div>
        <ul className="mt-2">
          {GETS.map((gets) => (
            <li key={gets} className="border-rule border-b py-2.5 text-pretty">
              {t(`gets.${gets}`)}
            </li>
          ))}
        </ul>
        <p className="mt-4 text-ink-2 text-pretty">{t("gets.how")}</p>
      </section>
    </div>
  );
}
