import { useDeferredValue, useState } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { punctuation } from "@/lib/i18n/punctuation";
import type { Trace } from "@/lib/tcp/trace";
import { captionAt, timeAt } from "../tcp/captions";
import { ScrolledLadder } from "../tcp/scrolled-ladder";
import { StateDiagram } from "../tcp/state-diagram";
import { Happened } from "./happened";
import { TracePages } from "./trace-pages";
import { labWords } from "./words";

/** The drawing as it was after some step, and the steps to choose from. */
export function Observation(props: {
  readonly trace: Trace;
  /** How many steps had happened. */
  readonly position: number;
  readonly locale: Locale;
  readonly onLook: (position: number) => void;
}) {
  const { trace, position: at, locale, onLook } = props;
  const w = labWords[locale];
  const count = trace.steps.length;
  const [kind, setKind] = useState<"ladder" | "states" | "both">("ladder");
  // The list may follow a little later than the drawing.
  const listed = useDeferredValue(at);
  return (
    <div className="lab-observation">
      <div className="min-w-0" data-lab-drawing>
        <fieldset className="lab-rules mb-3">
          <legend className="sr-only">{w.shown}</legend>
          {(["ladder", "states", "both"] as const).map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="lab-drawing"
                className="sr-only"
                checked={kind === one}
                onChange={() => setKind(one)}
              />
              <span>{w[one]}</span>
            </label>
          ))}
        </fieldset>
        <div className="lab-drawings">
          {kind !== "states" && <ScrolledLadder trace={trace} locale={locale} story={w.story} position={at} />}
          {kind !== "ladder" && <StateDiagram trace={trace} locale={locale} story={w.story} position={at} />}
        </div>
        {count > 0 && (
          <label className="lab-field mt-3">
            <span>
              {w.youDid} {at} / {count}
            </span>
            <input
              type="range"
              min={0}
              max={count}
              value={at}
              aria-valuetext={`${at} / ${count}${punctuation[locale].comma}${timeAt(trace, at)} ${captionAt(trace, at, locale)}`}
              onChange={({ target }) => onLook(Number(target.value))}
            />
          </label>
        )}
        {count > 0 && <TracePages trace={trace} locale={locale} />}
      </div>
      <Happened trace={trace} position={Math.min(listed, count)} locale={locale} onLook={onLook} />
    </div>
  );
}
