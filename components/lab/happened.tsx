import type { Locale } from "@/lib/i18n/locales";
import { describeStep } from "@/lib/tcp/describe-step";
import type { Trace } from "@/lib/tcp/trace";
import { Sentence } from "../tcp/sentence";
import { clockTime } from "../tcp/words";
import { labWords } from "./words";

/** How many of the last steps are listed; the table of the drawing has them all. */
const SHOWN = 40;

/** What happened, the last first; a press looks at the drawing as it was then. */
export function Happened(props: {
  readonly trace: Trace;
  readonly position: number;
  readonly locale: Locale;
  readonly onLook: (position: number) => void;
}) {
  const { trace, position, locale, onLook } = props;
  const w = labWords[locale];
  const steps = trace.steps.slice(-SHOWN).toReversed();
  return (
    <section aria-label={w.happened}>
      <h2 className="text-[16px]">{w.happened}</h2>
      {steps.length === 0 && <p className="mt-2 text-ink-2 text-small">{w.nothingYet}</p>}
      <ol className="lab-log">
        {steps.map((step) => (
          <li key={step.index} data-now={step.index + 1 === position || undefined}>
            <button
              type="button"
              aria-label={`${w.youDid} ${step.index + 1}`}
              aria-pressed={step.index + 1 === position}
              onClick={() => onLook(step.index + 1)}
            >
              {clockTime(step.at)}
            </button>
            <span>
              <Sentence text={describeStep(trace, step)[locale]} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
