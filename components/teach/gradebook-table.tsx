import { useFormatter, useLocale, useTranslations } from "next-intl";
import { Link } from "@/lib/i18n/routing";
import type { Gradebook, GradebookColumn } from "@/lib/wire/classrooms";
import { GradebookCellView } from "./gradebook-cell";
import { type GradebookView, type SortBy, sortedBy, sortRows } from "./gradebook-view";
import { Holds } from "./level";

/** Learners × lessons and quizzes. On a narrow screen it scrolls sideways by itself; the names stay. */
export function GradebookTable({
  classroom,
  gradebook,
  view,
  now,
}: {
  readonly classroom: string;
  readonly gradebook: Gradebook;
  readonly view: GradebookView;
  readonly now: Date;
}) {
  const t = useTranslations("teach");
  const format = useFormatter();
  const locale = useLocale();
  const { columns, means, beliefs } = gradebook;
  const holders = new Set(beliefs.find(({ id }) => id === view.belief)?.learners.map(({ id }) => id));
  const lessons = columns.filter(({ kind }) => kind === "lesson").length;
  const percent = (fraction: number) => format.number(fraction, { style: "percent", maximumFractionDigits: 0 });
  const sortable = (by: SortBy, word: string) => <SortHeader by={by} word={word} view={view} classroom={classroom} />;

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard
    <section aria-label={t("matrix.region")} tabIndex={0} className="relative overflow-x-auto pb-2">
      <table className="border-collapse text-small">
        <caption className="sr-only">{t("matrix.title")}</caption>
        <thead className="align-bottom text-ink-2">
          <tr>
            <td className={STICKY} />
            <th scope="colgroup" colSpan={lessons} className={GROUP}>
              {t("matrix.lessons")}
            </th>
            <th scope="colgroup" colSpan={columns.length - lessons} className={GROUP}>
              {t("matrix.quizzes")}
            </th>
            <td colSpan={2} />
          </tr>
          <tr>
            {sortable("name", t("matrix.learner"))}
            {columns.map((column) => (
              <ColumnHeader key={column.id} column={column} title={column.title[locale]} />
            ))}
            {sortable("progress", t("matrix.progress"))}
            {sortable("seen", t("matrix.seen"))}
          </tr>
        </thead>
        <tbody>
          {sortRows(gradebook.rows, view, locale).map(({ learner, cells, progress, lastSeenAt }) => (
            <tr key={learner.id} className="border-rule hover:bg-paper-2 [&:nth-child(6n)]:border-b">
              <th scope="row" className={`${STICKY} py-0.5 pr-3 text-left font-normal`}>
                <span className="flex items-center gap-1.5 whitespace-nowrap">
                  <span className="w-3 flex-none">{holders.has(learner.id) && <Holds />}</span>
                  <Link
                    href={`/teach/${classroom}/learners/${learner.id}`}
                    className="inline-block min-h-6 max-w-32 overflow-hidden text-ellipsis leading-6 no-underline hover:underline sm:max-w-56"
                  >
                    {learner.name || t("noName")}
                  </Link>
                  {view.belief && holders.has(learner.id) && (
                    <span className="sr-only">{t("matrix.holds", { id: view.belief })}</span>
                  )}
                </span>
              </th>
              {cells.map((cell, index) => (
                <td key={columns[index]?.id} className="min-w-8 px-0.5 text-center">
                  <GradebookCellView cell={cell} show={view.show} />
                </td>
              ))}
              <td className="pl-3 text-right font-mono text-micro">{percent(progress)}</td>
              <td className="whitespace-nowrap pl-3 text-right text-ink-2">
                {lastSeenAt ? (
                  <time
                    dateTime={lastSeenAt.toISOString()}
                    title={format.dateTime(lastSeenAt, { dateStyle: "medium" })}
                  >
                    {format.relativeTime(lastSeenAt, { now, style: "short" })}
                  </time>
                ) : (
                  t("never")
                )}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="border-ink border-t text-ink-2">
            <th scope="row" className={`${STICKY} max-w-40 py-2 pr-3 pl-4.5 text-left font-normal text-ink`}>
              {t("matrix.mean")}
            </th>
            {means.map((mean, index) => (
              <td key={columns[index]?.id} className="text-center font-mono text-micro">
                {mean === null ? "·" : Math.round(mean * 100)}
              </td>
            ))}
            <td colSpan={2} />
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

const STICKY = "sticky left-0 z-10 bg-paper";
const GROUP = "border-rule border-b px-1 pb-1 text-left font-normal whitespace-nowrap";

function ColumnHeader({ column, title }: { readonly column: GradebookColumn; readonly title: string }) {
  const t = useTranslations("teach.matrix");
  // Latin letters lie on their side and read upwards; Chinese characters stand upright and read downwards.
  const turned = useLocale() === "en" ? "rotate-180 text-left" : "text-right";
  return (
    <th scope="col" className="px-0.5 pt-3 pb-2 font-normal">
      <span className={`mx-auto block max-h-52 overflow-hidden leading-4 [writing-mode:vertical-rl] ${turned}`}>
        {title}
      </span>
      <span aria-hidden="true" className="mt-2 block font-mono text-ink-3 text-micro">
        {column.number ?? t("final")}
      </span>
    </th>
  );
}

function SortHeader(props: {
  readonly by: SortBy;
  readonly word: string;
  readonly view: GradebookView;
  readonly classroom: string;
}) {
  const t = useTranslations("teach.matrix");
  const { by, word, view, classroom } = props;
  const isSorted = view.by === by;
  const isName = by === "name";
  return (
    <th
      scope="col"
      aria-sort={isSorted ? (view.isDescending ? "descending" : "ascending") : undefined}
      className={`pb-2 font-normal ${isName ? `${STICKY} pl-4.5 text-left` : "pl-3 text-right"}`}
    >
      <Link
        href={{ pathname: `/teach/${classroom}`, query: sortedBy(view, by) }}
        scroll={false}
        aria-label={t("sortBy", { column: word })}
        className="inline-flex min-h-6 items-center gap-1 whitespace-nowrap"
      >
        {word}
        <span aria-hidden="true">{isSorted ? (view.isDescending ? "↓" : "↑") : ""}</span>
      </Link>
    </th>
  );
}
