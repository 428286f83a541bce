import { useTranslations } from "next-intl";
import { Link } from "@/lib/i18n/routing";
import { type GradebookView, queryOf } from "./gradebook-view";
import { Holds, Level, NoLevel } from "./level";

/** What the marks of the matrix mean, and the same in numbers. */
export function GradebookLegend({ classroom, view }: { readonly classroom: string; readonly view: GradebookView }) {
  const t = useTranslations("teach.matrix");
  const shows = [
    ["levels", t("squares")],
    ["numbers", t("numbers")],
  ] as const;
  return (
    <div className="mt-4 grid gap-3 text-ink-2 text-small">
      <p className="flex flex-wrap items-center gap-x-4">
        {t("view")}
        {shows.map(([show, word]) => (
          <Link
            key={show}
            href={{ pathname: `/teach/${classroom}`, query: queryOf(view, { show }) }}
            scroll={false}
            aria-current={view.show === show ? "true" : undefined}
            className="inline-block min-h-6 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
          >
            {word}
          </Link>
        ))}
      </p>
      <ul aria-label={t("legend.title")} className="flex flex-wrap gap-x-6 gap-y-2">
        <li className="flex items-center gap-2">
          <span className="flex flex-none gap-1">
            {[0.2, 0.5, 0.72, 0.95].map((level) => (
              <Level key={level} level={level} isDone={false} />
            ))}
          </span>
          {t("legend.level")}
        </li>
        <li className="flex items-center gap-2">
          <Level level={0.95} isDone />
          {t("legend.done")}
        </li>
        <li className="flex items-center gap-2">
          <NoLevel />
          {t("legend.empty")}
        </li>
        {view.belief && (
          <li className="flex items-center gap-2">
            <Holds />
            {t("legend.holds")}
          </li>
        )}
      </ul>
    </div>
  );
}
