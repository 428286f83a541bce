import { useDeferredValue, useId } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { punctuation } from "@/lib/i18n/punctuation";
import type { Trace } from "@/lib/tcp/trace";
import { captionAt, timeAt } from "../tcp/captions";
import { ScrolledLadder } from "../tcp/scrolled-ladder";
import { StateDiagram } from "../tcp/state-diagram";
import { Happened } from "./happened";
import { TracePages } from "./trace-pages";
import { SHOWN, type Shown } from "./view";
import { labWords } from "./words";

/** The drawing as it was after some step, and the steps to choose from. */
export function Observation(props: {
  readonly trace: Trace;
  /** How many steps had happened. */
  readonly position: number;
  readonly shown: Shown;
  readonly locale: Locale;
  readonly onLook: (position: number) => void;
  readonly onShow: (shown: Shown) => void;
}) {
  const { trace, position: at, shown, locale, onLook, onShow } = props;
  const w = labWords[locale];
  const count = trace.steps.length;
  const group = useId();
  // The list may follow a little later than the drawing.
  const listed = useDeferredValue(at);
  return (
    <div className="lab-observation">
      <div className="min-w-0" data-lab-drawing>
        <fieldset className="lab-rules mb-3">
          <legend className="sr-only">{w.shown}</legend>
          {SHOWN.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name={group}
                className="sr-only"
                checked={shown === one}
                onChange={() => onShow(one)}
              />
              <span>{w[one]}</span>
            </label>
          ))}
        </fieldset>
        <div className="lab-drawings">
          {shown !== "states" && <ScrolledLadder trace={trace} locale={locale} story={w.story} position={at} />}
          {shown !== "ladder" && <StateDiagram trace={trace} locale={locale} story={w.story} position={at} />}
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
