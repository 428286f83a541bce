import { type ReactNode, type RefObject, useCallback, useDeferredValue, useEffect, useMemo, useState } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { type LabHistory, lookBack } from "@/lib/tcp/lab/history";
import type { Trace } from "@/lib/tcp/trace";
import { clockTime } from "../tcp/words";
import { Compare } from "./compare";
import { Observation } from "./observation";
import { Tools } from "./tools";
import type { LabView } from "./view";
import { labWords } from "./words";

/**
 * What there is to see of a run: the drawing and the steps, and what the tools show, now or at the step that is
 * looked at. Looking never draws the bench anew, and the bench does not wait for this: a long run takes a moment.
 */
export function Looking(props: {
  readonly history: LabHistory;
  readonly trace: Trace;
  /** Is told which step is looked at. */
  readonly looked: RefObject<number>;
  readonly view: LabView;
  readonly locale: Locale;
  readonly onView: (part: Partial<LabView>) => void;
  /** What else can be done with the run. */
  readonly children: ReactNode;
}) {
  const { looked: told, view, locale, onView, children } = props;
  const given = useMemo(() => ({ history: props.history, trace: props.trace }), [props.history, props.trace]);
  const { history, trace } = useDeferredValue(given);
  const count = trace.steps.length;
  const [looked, setLooked] = useState({ count, position: count });
  // Whatever is new is looked at.
  const at = looked.count === count ? looked.position : count;
  const look = useCallback((position: number) => setLooked({ count, position }), [count]);
  useEffect(() => {
    told.current = at;
  }, [told, at]);
  // The drawing follows the slider at once, what the tools print as soon as there is time for it.
  const atTools = Math.min(useDeferredValue(at), count);
  const then = useMemo(() => lookBack(history, atTools), [history, atTools]);
  return (
    <>
      <Observation
        trace={trace}
        position={at}
        shown={view.shown}
        locale={locale}
        onLook={look}
        onShow={(shown) => onView({ shown })}
      />
      <LookingBack trace={trace} position={at} locale={locale} onLook={look} />
      <div className="lab-tools">
        <Tools run={then} host="A" locale={locale} />
        <Tools run={then} host="B" locale={locale} />
      </div>
      <div className="lab-more">
        <Compare
          history={history}
          trace={trace}
          position={atTools}
          other={view.other}
          locale={locale}
          onView={onView}
        />
        {children}
      </div>
    </>
  );
}

/** Says that what follows is not the present, and leads back to it. */
function LookingBack(props: {
  readonly trace: Trace;
  readonly position: number;
  readonly locale: Locale;
  readonly onLook: (position: number) => void;
}) {
  const { trace, position, locale, onLook } = props;
  const w = labWords[locale];
  const count = trace.steps.length;
  if (position === count) return null;
  return (
    <p className="lab-past">
      {w.lookingBack(position, clockTime(trace.steps[position - 1]?.at ?? 0))}
      <button type="button" className="button" data-variant="quiet" onClick={() => onLook(count)}>
        {w.toPresent}
      </button>
    </p>
  );
}
