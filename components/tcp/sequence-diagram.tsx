import { useMemo } from "react";
import type { Locale } from "@/lib/i18n/locales";
import type { Trace } from "@/lib/tcp/trace";
import type { LabelMasks } from "./label-places";
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
}) {
  const { trace, locale, story, position = trace.steps.length, masks } = props;
  const wide = useMemo(() => layoutLadder(trace, { size: "wide", locale, masks }), [trace, locale, masks]);
  const narrow = useMemo(() => layoutLadder(trace, { size: "narrow", locale, masks }), [trace, locale, masks]);
  return (
    <div className="tcp-drawing">
      <LadderSvg layout={wide} moment={momentAfter(wide, position)} title={story} className="tcp-if-wide" />
      <LadderSvg layout={narrow} moment={momentAfter(narrow, position)} title={story} className="tcp-if-narrow" />
    </div>
  );
}
