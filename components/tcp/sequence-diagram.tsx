import { useMemo } from "react";
import type { Locale } from "@/lib/i18n/locales";
import type { Trace } from "@/lib/tcp/trace";
import type { LabelMasks } from "./label-places";
import type { StepRemarks } from "./ladder-rows";
import { LadderSvg } from "./ladder-svg";
import { layoutLadder, momentAfter } from "./layout-ladder";

/** The ladder after `position` steps, drawn wide and narrow; the width of its container chooses. Works without JavaScript. */
export function SequenceDiagram(props: {
  readonly trace: Trace;
  readonly locale: Locale;
  /** One sentence that tells the story of the drawing. */
  readonly story: string;
  readonly position?: number;
  /** What stands in labels instead of numbers that are asked for; those numbers must not be in the trace. */
  readonly masks?: LabelMasks;
  /** What the page says of single steps, written beside them. */
  readonly remarks?: StepRemarks;
}) {
  const { trace, locale, story, position = trace.steps.length, masks, remarks } = props;
  const wide = useMemo(
    () => layoutLadder(trace, { size: "wide", locale, masks, remarks }),
    [trace, locale, masks, remarks],
  );
  const narrow = useMemo(
    () => layoutLadder(trace, { size: "narrow", locale, masks, remarks }),
    [trace, locale, masks, remarks],
  );
  return (
    <div className="tcp-drawing">
      <LadderSvg layout={wide} moment={momentAfter(wide, position)} title={story} className="tcp-if-wide" />
      <LadderSvg layout={narrow} moment={momentAfter(narrow, position)} title={story} className="tcp-if-narrow" />
    </div>
  );
}
