import { useMemo } from "react";
import type { Locale } from "@/lib/i18n/locales";
import type { Trace } from "@/lib/tcp/trace";
import { LadderSvg } from "./ladder-svg";
import { layoutLadder, momentAfter } from "./layout-ladder";

/** The ladder after `position` steps, drawn wide and narrow; the width of its container chooses. Works without JavaScript. */
export function SequenceDiagram(props: {
  readonly trace: Trace;
  readonly locale: Locale;
  /** One sentence that tells the story of the drawing. */
  readonly story: string;
  readonly position?: number;
}) {
  const { trace, locale, story, position = trace.steps.length } = props;
  const wide = useMemo(() => layoutLadder(trace, { size: "wide", locale }), [trace, locale]);
  const narrow = useMemo(() => layoutLadder(trace, { size: "narrow", locale }), [trace, locale]);
  return (
    <div className="tcp-drawing">
      <LadderSvg layout={wide} moment={momentAfter(wide, position)} title={story} className="tcp-if-wide" />
      <LadderSvg layout={narrow} moment={momentAfter(narrow, position)} title={story} className="tcp-if-narrow" />
    </div>
  );
}
