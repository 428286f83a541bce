"use client";

import { type ComponentProps, lazy, Suspense, useEffect, useRef } from "react";
import type { TracePlayer } from "./trace-player";

/** How far from the window a figure is when its player is loaded. */
const NEAR = "300px 0px";

let isWanted = () => {};
const wanted = new Promise<void>((resolve) => {
  isWanted = resolve;
});

/** The server draws at once; a browser has that drawing in the page and needs the player only to step through it. */
const Player = lazy(async () => {
  if (typeof window !== "undefined") await wanted;
  return { default: (await import("./trace-player")).TracePlayer };
});

/**
 * A `TracePlayer` whose code the page does not wait for: the drawing is there from the beginning, complete, and comes
 * to life when the first figure gets near the window.
 */
export function LatePlayer(props: ComponentProps<typeof TracePlayer>) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) isWanted();
      },
      { rootMargin: NEAR },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={place} className="min-h-px">
      <Suspense>
        <Player {...props} />
      </Suspense>
    </div>
  );
}
