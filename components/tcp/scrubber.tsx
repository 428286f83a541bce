"use client";

import type { PointerEvent } from "react";
import type { Host } from "@/lib/tcp/trace";

/** A slider over the steps. Marks above the line are A's steps, below it B's. Keys are handled by the player. */
export function Scrubber(props: {
  readonly hosts: readonly Host[];
  readonly position: number;
  readonly label: string;
  readonly valueText: string;
  readonly onMove: (position: number) => void;
}) {
  const { hosts, position, label, valueText, onMove } = props;
  const count = hosts.length;
  const percent = (at: number) => `${count === 0 ? 0 : (at / count) * 100}%`;

  function follow(event: PointerEvent<HTMLDivElement>) {
    const track = event.currentTarget.querySelector(".tcp-track")?.getBoundingClientRect();
    if (!track || track.width === 0) return;
    const fraction = (event.clientX - track.left) / track.width;
    onMove(Math.round(Math.min(1, Math.max(0, fraction)) * count));
  }

  return (
    <div
      className="tcp-scrubber"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={count}
      aria-valuenow={position}
      aria-valuetext={valueText}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        follow(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event);
      }}
    >
      <div className="tcp-track" aria-hidden="true">
        <i className="tcp-track-done" style={{ width: percent(position) }} />
        {hosts.map((host, index) => (
          // A step's place in the trace never changes.
          // biome-ignore lint/suspicious/noArrayIndexKey: the index is the step
          <i key={index} className={`tcp-track-mark tcp-track-${host}`} style={{ left: percent(index + 1) }} />
        ))}
        <i className="tcp-track-now" style={{ left: percent(position) }} />
      </div>
    </div>
  );
}
