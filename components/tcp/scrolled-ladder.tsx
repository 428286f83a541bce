"use client";

import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Locale } from "@/lib/i18n/locales";
import type { Trace } from "@/lib/tcp/trace";
import { followScroll } from "./follow-scroll";
import { headsHeight, LadderHeads } from "./ladder-heads";
import { LadderSvg } from "./ladder-svg";
import { type LadderLayout, layoutLadder, momentAfter } from "./layout-ladder";
import { playerWords } from "./words";

/** A wide ladder is drawn where there is room for it, px. */
const WIDE = 932;
/** What is drawn begins and ends at multiples of this, px: scrolling a little draws nothing anew. */
const PIECE = 256;

interface Shown {
  readonly trace: Trace;
  readonly locale: Locale;
  readonly story: string;
  readonly position: number;
}

/**
 * A ladder of any length in a frame of bounded height: it scrolls, and follows `position`. Only what can be seen is in
 * the page, so that a run of thousands of steps moves as smoothly as a short one.
 */
export function ScrolledLadder(shown: Shown) {
  const frame = useRef<HTMLDivElement>(null);
  const room = useRoom(frame);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div ref={frame} className="tcp-scrolled" role="group" aria-label={playerWords.ladder[shown.locale]} tabIndex={0}>
      {room && <Part {...shown} frame={frame} room={room} />}
    </div>
  );
}

/** The part of a ladder that the frame shows, under the heads of both ends, which stay. */
function Part(props: Shown & { readonly frame: RefObject<HTMLDivElement | null>; readonly room: Room }) {
  const { trace, locale, story, position, frame, room } = props;
  const size = room.width >= WIDE ? "wide" : "narrow";
  const layout = useMemo(() => layoutLadder(trace, { size, locale }), [trace, locale, size]);
  // A narrow drawing is 360 px wide; a phone may be narrower.
  const scale = Math.min(1, room.width / layout.geometry.width);
  const top = useFollowingTop(frame, layout, position, room.height, scale);
  const cropTop = Math.floor(top / scale / PIECE - 1) * PIECE;
  const cropBottom = Math.ceil((top + room.height) / scale / PIECE + 1) * PIECE;
  const heads = headsHeight(layout);
  const width = layout.geometry.width * scale;
  return (
    <>
      <svg
        className={`tcp-svg tcp-ladder tcp-heads ${size === "narrow" ? "tcp-narrow" : "tcp-wide"}`}
        viewBox={`0 0 ${layout.geometry.width} ${heads}`}
        width={width}
        height={heads * scale}
        aria-hidden="true"
      >
        <LadderHeads layout={layout} />
      </svg>
      <LadderSvg
        layout={layout}
        moment={momentAfter(layout, position)}
        title={story}
        crop={[cropTop, cropBottom]}
        scale={scale}
      />
    </>
  );
}

interface Room {
  readonly width: number;
  readonly height: number;
}

/** The room inside a frame, px; null until it has been measured. */
function useRoom(frame: RefObject<HTMLDivElement | null>): Room | null {
  const [room, setRoom] = useState<Room | null>(null);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const measure = () => {
      // Out of sight, it has none yet.
      if (element.clientWidth === 0) return;
      // The frame is as high as what is in it, up to its bound: the bound is the room that there is.
      const bound = Number.parseFloat(getComputedStyle(element).maxHeight);
      const next = { width: element.clientWidth, height: bound };
      setRoom((known) => (known?.width === next.width && known.height === next.height ? known : next));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return room;
}

/** What stands at the top of the frame, px: where the reader has scrolled to, or what `position` asks for when it moves. */
function useFollowingTop(
  frame: RefObject<HTMLDivElement | null>,
  layout: LadderLayout,
  position: number,
  height: number,
  scale: number,
): number {
  const [top, setTop] = useState(0);
  const [followed, setFollowed] = useState<readonly [LadderLayout, number] | null>(null);
  let shown = top;
  if (followed?.[0] !== layout || followed[1] !== position) {
    const y = position >= layout.stepCount ? layout.height : (layout.stepY[position - 1] ?? 0);
    shown = followScroll({ top, height, whole: layout.height * scale }, y * scale);
    setFollowed([layout, position]);
    setTop(shown);
  }
  useLayoutEffect(() => {
    const element = frame.current;
    if (element !== null && Math.abs(element.scrollTop - shown) >= 1) element.scrollTop = shown;
  }, [frame, shown]);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const follow = () => setTop(element.scrollTop);
    element.addEventListener("scroll", follow, { passive: true });
    return () => element.removeEventListener("scroll", follow);
  }, [frame]);
  return shown;
}
