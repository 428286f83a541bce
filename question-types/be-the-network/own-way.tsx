import { useMemo } from "react";
import { clockTime } from "@/components/tcp/words";
import type { Locale } from "@/lib/i18n/locales";
import { isReached, type NetworkAction } from "@/lib/tcp/goals/network/play";
import type { Reach } from "@/lib/tcp/goals/network/reach";
import { MOST_COPIES } from "@/lib/tcp/goals/network/solve";
import { fill } from "../fill";
import { PartMark } from "../result";
import { goalInView } from "./goal-in-view";
import { messages } from "./messages";
import type { Prompt } from "./question";
import { toldActions } from "./told-actions";
import { mostInterventions, useReach } from "./use-reach";

/** What somebody did, and, if it missed the goal, the action after which no way led there any more. */
export function OwnWay({
  locale,
  prompt,
  actions,
}: {
  readonly locale: Locale;
  readonly prompt: Prompt;
  readonly actions: readonly NetworkAction[];
}) {
  const isMissed = useMemo(() => !isReached(toldActions(prompt, actions, locale).run), [prompt, actions, locale]);
  const reach = useReach(prompt, actions, isMissed);
  const lostAt = reach?.type === "lost" ? reach.at : null;
  const { lines } = useMemo(() => toldActions(prompt, actions, locale, lostAt), [prompt, actions, locale, lostAt]);
  return (
    <div className="mt-5">
      {lines.length > 0 && <p className="text-[15px] font-semibold">{messages.yourWay[locale]}</p>}
      <ol className="my-2 list-decimal pl-6 text-[15.5px] leading-6">
        {lines.map(({ at, text }) => (
          <li key={at}>
            {text}
            {at === lostAt && (
              <span className="block">
                <PartMark right={false}>{messages.lostHere[locale]}</PartMark>
              </span>
            )}
          </li>
        ))}
      </ol>
      {isMissed && (
        <p aria-live="polite" className="max-w-[60ch] text-[15px] leading-6 text-pretty text-ink-2">
          {wordsFor(reach, prompt, locale)}
        </p>
      )}
    </div>
  );
}

export function wordsFor(reach: Reach | null, prompt: Prompt, locale: Locale): string {
  if (reach === null) return messages.searching[locale];
  switch (reach.type) {
    case "unknown":
      return messages.notSettled[locale];
    case "lost":
      return fill(messages.searched[locale], {
        most: mostInterventions(prompt),
        copies: MOST_COPIES,
        time: clockTime(goalInView(prompt.goal).horizon),
      });
    case "open": {
      const used = reach.way.filter(({ type }) => type !== "wait").length;
      const words = used === 0 ? messages.openByWaiting : messages.open;
      return fill(words[locale], { actions: reach.way.length, used });
    }
  }
}
