import { useState } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { describeAction } from "@/lib/tcp/goals/network/describe-action";
import { type GoalRun, intervene, type NetworkAction } from "@/lib/tcp/goals/network/play";
import { solve } from "@/lib/tcp/goals/network/solve";
import { fill } from "../fill";
import { messages } from "./messages";

/** Enough for every goal from its beginning, and done in a moment. */
const BOUNDS = { interventions: 3, states: 3_000 };

/** The last rung of the hints: searches a shortest way from here and names its first intervention. */
export function NextAction({ locale, run }: { readonly locale: Locale; readonly run: GoalRun }) {
  const [said, setSaid] = useState<string | null>(null);
  const show = () => {
    const { actions } = solve(run, BOUNDS);
    setSaid(
      actions
        ? fill(messages.nextIs[locale], { action: firstIntervention(run, actions, locale) })
        : messages.noWay[locale],
    );
  };
  return (
    <div className="mt-3">
      <p aria-live="polite" className="text-[15px] leading-6">
        {said}
      </p>
      {said === null && (
        <button type="button" className="button" data-variant="quiet" onClick={show}>
          {messages.showNext[locale]}
        </button>
      )}
    </div>
  );
}

function firstIntervention(run: GoalRun, actions: readonly NetworkAction[], locale: Locale): string {
  const count = actions.findIndex(({ type }) => type !== "wait");
  const next = actions[count];
  if (!next) return messages.onlyWait[locale];
  const before = actions.slice(0, count).reduce(intervene, run);
  const action = describeAction(before, next)[locale];
  return count === 0 ? action : fill(messages.waitsFirst[locale], { count, action });
}
