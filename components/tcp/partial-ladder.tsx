import type { Locale } from "@/lib/i18n/locales";
import type { Trace } from "@/lib/tcp";
import { LadderSvg } from "./ladder-svg";
import { IN_FLIGHT, type LadderLayout, layoutLadder, type Moment } from "./layout-ladder";

/**
 * A ladder whose trace was cut: what happened until now, then nothing but dashed life lines, and a question mark
 * in the place of the answer. A segment whose fate lies beyond the cut is on its way, whatever becomes of it.
 */
export function PartialLadder(props: {
  /** Already cut: what comes next must not be in the browser. */
  readonly trace: Trace;
  readonly locale: Locale;
  readonly story: string;
  /** Whether something is asked of the reader here. */
  readonly question?: boolean;
}) {
  const { trace, locale, story, question = false } = props;
  const wide = openEnded(layoutLadder(trace, { size: "wide", locale, isPartial: true }));
  const narrow = openEnded(layoutLadder(trace, { size: "narrow", locale, isPartial: true }));
  return (
    <div className="tcp-drawing">
      <LadderSvg layout={wide} moment={endOf(wide)} title={story} className="tcp-if-wide">
        {question && <QuestionMark layout={wide} />}
      </LadderSvg>
      <LadderSvg layout={narrow} moment={endOf(narrow)} title={story} className="tcp-if-narrow">
        {question && <QuestionMark layout={narrow} />}
      </LadderSvg>
    </div>
  );
}

const OPEN_END = 44;

/** Room below the last event for what is not told yet. */
function openEnded(layout: LadderLayout): LadderLayout {
  const bottom = layout.bottom + OPEN_END;
  return {
    ...layout,
    bottom,
    height: Math.max(layout.height, bottom),
    lanes: layout.lanes.map((lane) => (lane.to === layout.bottom ? { ...lane, to: bottom } : lane)),
    strips: layout.strips.map((strip) => ({
      ...strip,
      to: strip.to === layout.bottom ? bottom : strip.to,
      planned: strip.planned === layout.bottom ? bottom : strip.planned,
    })),
  };
}

/** Now: every step has happened, and what was sent last is still on its way. */
function endOf(layout: LadderLayout): Moment {
  const last = layout.stepY.at(-1) ?? layout.geometry.top - layout.geometry.lead;
  const isFlying = layout.segments.some((segment) => segment.fate === "flight");
  return { position: layout.stepCount, y: last + (isFlying ? layout.geometry.flight * IN_FLIGHT : 12) };
}

function QuestionMark({ layout }: { readonly layout: LadderLayout }) {
  const { geometry } = layout;
  const x = (geometry.x.A + geometry.x.B) / 2;
  const y = layout.bottom - OPEN_END / 2 - 8;
  const [left, right] = [geometry.x.A + geometry.lifeline, geometry.x.B - geometry.lifeline];
  return (
    <>
      <path d={`M${left},${y}H${right}`} stroke="var(--ink-3)" strokeWidth="1.25" strokeDasharray="3 4" />
      <rect x={x - 15} y={y - 15} width="30" height="30" fill="var(--paper)" stroke="var(--ink)" strokeWidth="1.5" />
      <text className="tcp-question" x={x} y={y + 6.5} textAnchor="middle">
        ?
      </text>
    </>
  );
}
