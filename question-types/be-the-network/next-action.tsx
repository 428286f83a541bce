import { useState } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { describeAction } from "@/lib/tcp/goals/network/describe-action";
import type { GoalRun, NetworkAction } from "@/lib/tcp/goals/network/play";
import { solve } from "@/lib/tcp/goals/network/solve";
import { fill } from "../fill";
import { messages } from "./messages";

/** Enough for every goal from its beginning, and done in a moment. */
const BOUNDS = { interventions: 3, states: 3_000 };

/** The last rung of the hints: searches a shortest way from here and names its first action. */
export function NextAction({
  locale,
  run,
  onShown,
}: {
  readonly locale: Locale;
  readonly run: GoalRun;
  onShown(): void;
}) {
  const [found, setFound] = useState<{ readonly action: NetworkAction | null } | null>(null);
  const show = () => {
    const action = solve(run, BOUNDS).actions?.[0] ?? null;
    setFound({ action });
    if (action !== null) onShown();
  };
  return (
    <div className="mt-3">
      <p aria-live="polite" className="text-[15px] leading-6">
        {found &&
          (found.action ? fill(messages.nextIs[locale], textOf(run, found.action, locale)) : messages.noWay[locale])}
      </p>
      {!found && (
        <button type="button" className="button" data-variant="quiet" onClick={show}>
          {messages.showNext[locale]}
        </button>
      )}
    </div>
  );
}

function textOf(run: GoalRun, action: NetworkAction, locale: Locale) {
  return { action: describeAction(run, action)[locale] };
}
