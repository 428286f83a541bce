import type { Locale } from "@/lib/i18n/locales";
import type { GradebookRow } from "@/lib/wire/classrooms";

const SORTS = ["name", "progress", "seen"] as const;

export type SortBy = (typeof SORTS)[number];

/** How the matrix is looked at; all of it stands in the address, so that a view can be kept and shared. */
export interface GradebookView {
  readonly by: SortBy;
  readonly isDescending: boolean;
  readonly show: "levels" | "numbers";
  /** The misconception whose holders are marked. */
  readonly belief: string | null;
}

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Reads a view from an address; what is not known there is as if it were not there. Those who need help come first. */
export function readView({ sort, show, belief }: Query): GradebookView {
  const [, minus, wanted] = typeof sort === "string" ? (/^(-?)(\w+)$/.exec(sort) ?? []) : [];
  const by = SORTS.find((each) => each === wanted);
  return {
    by: by ?? "progress",
    isDescending: by !== undefined && minus === "-",
    show: show === "numbers" ? "numbers" : "levels",
    belief: typeof belief === "string" && /^M\d+$/.test(belief) ? belief : null,
  };
}

/** The query of this view with a change; what is usual is left out. */
export function queryOf(view: GradebookView, change: Partial<GradebookView> = {}): Record<string, string> {
  const { by, isDescending, show, belief } = { ...view, ...change };
  return {
    ...(by !== "progress" || isDescending ? { sort: `${isDescending ? "-" : ""}${by}` } : {}),
    ...(show === "numbers" ? { show } : {}),
    ...(belief ? { belief } : {}),
  };
}

/** What clicking on a column's name leads to: sorted by it, or the other way round if it is already. */
export function sortedBy(view: GradebookView, by: SortBy): Record<string, string> {
  return queryOf(view, { by, isDescending: view.by === by && !view.isDescending });
}

/** Rows in the order of the view; equal ones by name. Who was never here counts as longest away. */
export function sortRows(rows: readonly GradebookRow[], view: GradebookView, locale: Locale): GradebookRow[] {
  const collator = new Intl.Collator(locale);
  const byName = (one: GradebookRow, other: GradebookRow) => collator.compare(one.learner.name, other.learner.name);
  const by: Readonly<Record<SortBy, (one: GradebookRow, other: GradebookRow) => number>> = {
    name: byName,
    progress: (one, other) => one.progress - other.progress,
    seen: (one, other) => timeOf(one) - timeOf(other),
  };
  const sign = view.isDescending ? -1 : 1;
  return rows.toSorted((one, other) => sign * by[view.by](one, other) || byName(one, other));
}

/** Learners who were not here for this long, or never though they joined that long ago. */
export function awayFor(rows: readonly GradebookRow[], days: number, now: Date): GradebookRow[] {
  const since = now.getTime() - days * 24 * 60 * 60 * 1000;
  return rows.filter(({ lastSeenAt, joinedAt }) => (lastSeenAt ?? joinedAt).getTime() < since);
}

function timeOf({ lastSeenAt }: GradebookRow): number {
  return lastSeenAt?.getTime() ?? 0;
}
