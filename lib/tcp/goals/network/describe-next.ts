import type { Localized } from "../../../i18n/locales";
import { describeStep } from "../../describe-step";
import { LabError, traceOf } from "../../lab/session";
import { type GoalRun, intervene } from "./play";

/** What happens next if nobody intervenes: only the event, not what follows from it. Null: nothing. */
export function describeNext(run: GoalRun): { readonly at: number; readonly text: Localized } | null {
  const next = waited(run);
  const step = next?.lab.steps[run.lab.steps.length];
  if (!next || !step) return null;
  const bare = {
    ...step,
    after: step.before,
    sent: step.sent.filter(({ stray }) => stray),
    delivered: 0,
    signals: [],
    dropped: false,
  };
  return { at: step.at, text: describeStep(traceOf(next.lab), bare) };
}

/** What has happened in the run since an earlier moment of it, step by step. */
export function describeSince(run: GoalRun, stepsBefore: number): readonly Localized[] {
  const trace = traceOf(run.lab);
  return trace.steps.slice(stepsBefore).map((step) => describeStep(trace, step));
}

function waited(run: GoalRun): GoalRun | null {
  try {
    return intervene({ ...run, actions: 0 }, { type: "wait" });
  } catch (error) {
    if (error instanceof LabError) return null;
    throw error;
  }
}
