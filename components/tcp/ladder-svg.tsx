import { useId, useMemo } from "react";
import type { Host } from "@/lib/tcp/trace";
import { headsHeight, LadderHeads } from "./ladder-heads";
import { BracketMark, FoldMark, FutureLane, LaneMark, StripMark } from "./ladder-marks";
import { RowMark } from "./ladder-row-mark";
import { ladderWindow } from "./ladder-window";
import type { LadderLayout, Moment } from "./layout-ladder";
import { SegmentLabelMark, SegmentMark } from "./segment-mark";
import { Hatch, TONE } from "./state-glyph";
import { HOSTS } from "./timer-runs";
import { words } from "./words";

/** A ladder at one moment. Order of drawing: lanes, timers, folds, segments, text, marker, host discs. */
export function LadderSvg(props: {
  readonly layout: LadderLayout;
  readonly moment: Moment;
  readonly title: string;
  readonly className?: string;
  readonly children?: React.ReactNode;
  /** A long ladder: only what reaches into these heights is drawn, px. Its heads are drawn by whoever scrolls it. */
  readonly crop?: readonly [top: number, bottom: number];
  /** Where there is too little room for it as it is. */
  readonly scale?: number;
}) {
  const { layout: whole, moment, title, className = "", children, crop, scale = 1 } = props;
  const { geometry } = whole;
  const [from, to] = crop ?? [0, whole.height];
  const layout = useMemo(
    () => (from <= 0 && to >= whole.height ? whole : ladderWindow(whole, from, to)),
    [whole, from, to],
  );
  const top = crop === undefined ? 0 : headsHeight(whole);
  const id = useId();
  const hatch = (host: Host) => `${id}h${host}`;
  const strip = (host: Host) => `${id}t${host}`;

  return (
    <svg
      className={`tcp-svg tcp-ladder ${geometry.narrow ? "tcp-narrow" : "tcp-wide"} ${className}`}
      viewBox={`0 ${top} ${geometry.width} ${whole.height - top}`}
      width={geometry.width * scale}
      height={(whole.height - top) * scale}
      role="img"
      aria-label={title}
    >
      <defs>
        {HOSTS.map((host) => (
          <Hatch key={host} id={hatch(host)} tone={host} />
        ))}
        {HOSTS.map((host) => (
          <pattern
            key={host}
            id={strip(host)}
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="1" height="5" fill={TONE[host]} />
          </pattern>
        ))}
      </defs>
      {layout.lanes.map((lane) => (
        <LaneMark
          key={`${lane.host}${lane.step}`}
          lane={lane}
          layout={layout}
          moment={moment}
          hatch={hatch(lane.host)}
        />
      ))}
      {HOSTS.map((host) => (
        <FutureLane key={host} host={host} layout={whole} moment={moment} heights={[from, to]} />
      ))}
      {layout.strips.map((one) => (
        <StripMark key={`${one.host}${one.startStep}`} strip={one} moment={moment} pattern={strip(one.host)} />
      ))}
      {layout.brackets.map((one) => (
        <BracketMark key={`${one.host}${one.startStep}${one.x}`} bracket={one} moment={moment} />
      ))}
      {layout.folds.map((fold) => (
        <FoldMark key={fold.y} fold={fold} layout={layout} />
      ))}
      {layout.segments.map((segment) => (
        <SegmentMark
          key={segment.id}
          segment={segment}
          moment={moment}
          narrow={geometry.narrow}
          lostWord={words.lost[layout.locale]}
        />
      ))}
      {layout.segments.map((segment) => (
        <SegmentLabelMark key={segment.id} segment={segment} moment={moment} narrow={geometry.narrow} />
      ))}
      {layout.rows.map((row) => (
        <RowMark
          key={`${row.host}${row.step}${row.at}`}
          row={row}
          layout={layout}
          moment={moment}
          hatch={hatch(row.host)}
        />
      ))}
      {children}
      {crop === undefined && <LadderHeads layout={layout} />}
    </svg>
  );
}
