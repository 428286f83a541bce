import type { Locale } from "@/lib/i18n/locales";
import { describeAction } from "@/lib/tcp/goals/network/describe-action";
import { type GoalRun, intervene, type NetworkAction } from "@/lib/tcp/goals/network/play";
import { solve } from "@/lib/tcp/goals/network/solve";
import { fill } from "../fill";
import { SaidOnRequest } from "../said-on-request";
import { messages } from "./messages";

/** Enough for every goal from its beginning, and done in a moment. */
const BOUNDS = { interventions: 3, states: 3_000 };

/** The last rung of the hints: searches a shortest way from here and names its first intervention. */
export function NextAction({ locale, run }: { readonly locale: Locale; readonly run: GoalRun }) {
  return <SaidOnRequest label={messages.showNext[locale]} say={() => nextInWords(run, locale)} />;
}

function nextInWords(run: GoalRun, locale: Locale): string {
  const { actions } = solve(run, BOUNDS);
  return actions
    ? fill(messages.nextIs[locale], { action: firstIntervention(run, actions, locale) })
    : messages.noWay[locale];
}

function firstIntervention(run: GoalRun, actions: readonly NetworkAction[], locale: Locale): string {
  const count = actions.findIndex(({ type }) => type !== "wait");
  const next = actions[count];
  if (!next) return messages.onlyWait[locale];
  const before = actions.slice(0, count).reduce(intervene, run);
  const action = describeAction(before, next)[locale];
  return count === 0 ? action : fill(messages.waitsFirst[locale], { count, action });
}
