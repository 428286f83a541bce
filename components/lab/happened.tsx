import { memo } from "react";
import { SectionHeading } from "@/components/ui/section-heading";
import type { Locale } from "@/lib/i18n/locales";
import { describeStep } from "@/lib/tcp/describe-step";
import type { Trace, TraceStep } from "@/lib/tcp/trace";
import { Sentence } from "../tcp/sentence";
import { clockTime } from "../tcp/words";
import { labWords } from "./words";

/** How many steps are listed at once, and how many of them come after the one that is looked at. */
const SHOWN = 40;
const AHEAD = 3;

/** What happened around the step that is looked at, the last first; a press looks at the drawing as it was then. */
export const Happened = memo(function Happened(props: {
  readonly trace: Trace;
  readonly position: number;
  readonly locale: Locale;
  readonly onLook: (position: number) => void;
}) {
  const { trace, position, locale, onLook } = props;
  const w = labWords[locale];
  const count = trace.steps.length;
  const until = Math.min(count, Math.max(position + AHEAD, SHOWN));
  const from = Math.max(0, until - SHOWN);
  return (
    <section aria-label={w.happened}>
      <SectionHeading className="text-[16px]">{w.happened}</SectionHeading>
      {count === 0 && <p className="mt-2 text-ink-2 text-small">{w.nothingYet}</p>}
      {count > SHOWN && <p className="mt-1 text-ink-2 text-small">{w.stepsShown(from + 1, until, count)}</p>}
      <ol className="lab-log">
        {trace.steps
          .slice(from, until)
          .toReversed()
          .map((step) => (
            <Line
              key={step.index}
              step={step}
              text={describeStep(trace, step)[locale]}
              look={w.lookAt(step.index + 1)}
              isNow={step.index + 1 === position}
              onLook={onLook}
            />
          ))}
      </ol>
    </section>
  );
});

const Line = memo(function Line(props: {
  readonly step: TraceStep;
  readonly text: string;
  readonly look: string;
  readonly isNow: boolean;
  readonly onLook: (position: number) => void;
}) {
  const { step, text, look, isNow, onLook } = props;
  return (
    <li data-now={isNow || undefined}>
      <button type="button" aria-label={look} aria-pressed={isNow} onClick={() => onLook(step.index + 1)}>
        {clockTime(step.at)}
      </button>
      <span>
        <Sentence text={text} />
      </span>
    </li>
  );
});
