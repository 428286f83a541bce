import type { AssignmentState } from "@/lib/grading/assignment-state";
import type { Locale } from "@/lib/i18n/locales";
import type { AssignmentReport } from "@/lib/wire/assignments";

type Row = AssignmentReport["rows"][number];

/** Whoever may need a word first: not done, then done late, then done; equal ones by name. */
export function sortByState(rows: readonly Row[], locale: Locale): Row[] {
  const collator = new Intl.Collator(locale);
  return rows.toSorted(
    (one, other) => rank(one.state) - rank(other.state) || collator.compare(one.learner.name, other.learner.name),
  );
}

function rank(state: AssignmentState): number {
  if (state.type !== "done") return 0;
  return state.isLate ? 1 : 2;
}
