"use client";

import { type ComponentProps, useEffect, useRef, useState } from "react";
import { TracePlayer as DrawingPlayer } from "#drawing-player";
import type { TracePlayer } from "./trace-player";

type PlayerProps = ComponentProps<typeof TracePlayer>;

/** How far from the window a figure is when its player is loaded. */
const NEAR = "300px 0px";

/**
 * A `TracePlayer` whose code the page does not wait for. The server has the player and draws; for a browser `#drawing-player`
 * is empty (see `imports` in package.json), and the drawing stays as it came until the player has been loaded to step through it.
 */
export function LatePlayer(props: PlayerProps) {
  const place = useRef<HTMLDivElement>(null);
  const [Player, setPlayer] = useState<typeof TracePlayer | null>(null);

  useEffect(() => {
    if (Player || !place.current) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        import("./trace-player").then(
          (module) => setPlayer(() => module.TracePlayer),
          // The drawing can be read without it; the next time the reader comes by, it is tried again.
          () => {},
        );
      },
      { rootMargin: NEAR },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [Player]);

  if (Player) return <Player {...props} />;
  if (DrawingPlayer) {
    return (
      <div className="min-h-px">
        <DrawingPlayer {...props} />
      </div>
    );
  }
  // React leaves alone what it did not put there, which is the server's drawing.
  return (
    <div
      ref={place}
      className="min-h-px"
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: nothing is set
      dangerouslySetInnerHTML={{ __html: "" }}
    />
  );
}
