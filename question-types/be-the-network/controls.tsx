import { clockTime } from "@/components/tcp/words";
import { FormattedText } from "@/components/ui/formatted-text";
import type { Locale } from "@/lib/i18n/locales";
import { punctuation } from "@/lib/i18n/punctuation";
import { describeNext } from "@/lib/tcp/goals/network/describe-next";
import { type GoalRun, MOST_ACTIONS } from "@/lib/tcp/goals/network/play";
import { fill } from "../fill";
import { messages } from "./messages";

/** What would happen next, and the buttons: let it, take the last action back, begin again. */
export function Controls({
  locale,
  run,
  isReached,
  onWait,
  onUndo,
  onReset,
}: {
  readonly locale: Locale;
  readonly run: GoalRun;
  readonly isReached: boolean;
  onWait(): void;
  onUndo(): void;
  onReset(): void;
}) {
  const next = describeNext(run);
  const isFull = run.actions >= MOST_ACTIONS;
  const canWait = next !== null && !isFull && !isReached;
  const canUndo = run.actions > 0;
  return (
    <>
      {!isReached && (
        <p className="mt-4 text-[15px] leading-6 text-pretty">
          {isFull && messages.full[locale]}
          {!isFull && next === null && messages.nothingNext[locale]}
          {!isFull && next !== null && (
            <>
              <b className="font-semibold">{fill(messages.next[locale], { time: clockTime(next.at) })}</b>
              {punctuation[locale].gap}
              <FormattedText text={next.text[locale]} />
            </>
          )}
        </p>
      )}
      <div className="mt-3 flex flex-wrap gap-3">
        <Button isPossible={canWait} variant="primary" label={messages.wait[locale]} onPress={onWait} />
        <Button isPossible={canUndo} label={messages.undo[locale]} onPress={onUndo} />
        <Button isPossible={canUndo} label={messages.reset[locale]} onPress={onReset} />
      </div>
    </>
  );
}

/** Stays in the tab order when there is nothing to do, so that the focus is never lost. */
function Button({
  isPossible,
  variant,
  label,
  onPress,
}: {
  readonly isPossible: boolean;
  readonly variant?: "primary";
  readonly label: string;
  onPress(): void;
}) {
  return (
    <button
      type="button"
      className="button"
      data-variant={isPossible ? variant : undefined}
      aria-disabled={!isPossible}
      onClick={() => isPossible && onPress()}
    >
      {label}
    </button>
  );
}
