import type { RefObject } from "react";
import { clockTime } from "@/components/tcp/words";
import type { Locale } from "@/lib/i18n/locales";
import { punctuation } from "@/lib/i18n/punctuation";
import { describeSegment, type SentSegment } from "@/lib/tcp";
import { describeAction } from "@/lib/tcp/goals/network/describe-action";
import { type GoalRun, MOST_ACTIONS, type NetworkAction, other } from "@/lib/tcp/goals/network/play";
import { underWay } from "@/lib/tcp/lab/session";
import { fill } from "../fill";
import { messages, verbs } from "./messages";

const VERBS = ["deliver", "drop", "delay", "duplicate"] as const;

/** The segments under way, the next to arrive first, each with what can be done to it. */
export function UnderWay({
  name,
  locale,
  run,
  heading,
  isReached,
  onAct,
}: {
  readonly name: string;
  readonly locale: Locale;
  readonly run: GoalRun;
  readonly heading: RefObject<HTMLParagraphElement | null>;
  readonly isReached: boolean;
  onAct(action: NetworkAction): void;
}) {
  const segments = underWay(run.lab);
  const id = `${name}-under-way`;
  return (
    <div className="mt-4">
      <p ref={heading} id={id} tabIndex={-1} className="text-[15px] font-semibold">
        {messages.underWay[locale]}
      </p>
      {segments.length === 0 && <p className="mt-1 text-[15px] text-ink-2">{messages.nothingUnderWay[locale]}</p>}
      <ul aria-labelledby={id} className="m-0 mt-2 list-none p-0">
        {segments.map((sent) => (
          <li key={sent.id} className="border-t border-rule py-2.5 last:border-b">
            <SegmentLine locale={locale} sent={sent} />
            {!isReached && run.actions < MOST_ACTIONS && (
              <span className="mt-2 flex flex-wrap gap-2">
                {VERBS.map((type) => (
                  <ActionButton
                    key={type}
                    locale={locale}
                    run={run}
                    action={{ type, segment: sent.id }}
                    onAct={onAct}
                  />
                ))}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function SegmentLine({ locale, sent }: { readonly locale: Locale; readonly sent: SentSegment }) {
  const marks = [
    ...(sent.again ? [messages.again[locale]] : []),
    ...(sent.copyOf === undefined ? [] : [messages.copy[locale]]),
  ];
  return (
    <span className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 text-[15.5px] leading-6">
      <span>
        <b className={sent.from === "A" ? "text-host-a" : "text-host-b"}>{sent.from}</b>{" "}
        {describeSegment(sent.segment)[locale]}
        {marks.length > 0 && <span className="text-ink-2"> · {marks.join(punctuation[locale].comma)}</span>}
      </span>
      <span className="text-[14px] text-ink-2">
        {fill(messages.due[locale], { host: other(sent.from), time: clockTime(sent.fate.at) })}
      </span>
    </span>
  );
}

function ActionButton({
  locale,
  run,
  action,
  onAct,
}: {
  readonly locale: Locale;
  readonly run: GoalRun;
  readonly action: Exclude<NetworkAction, { readonly type: "wait" }>;
  onAct(action: NetworkAction): void;
}) {
  const hold = locale === "en" ? `${run.goal.hold / 1_000}\u00a0s` : `${run.goal.hold / 1_000}\u00a0秒`;
  const label = fill(verbs[action.type][locale], { hold });
  return (
    <button
      type="button"
      className="button"
      data-variant="quiet"
      aria-label={label + punctuation[locale].colon + describeAction(run, action)[locale]}
      onClick={() => onAct(action)}
    >
      {label}
    </button>
  );
}
