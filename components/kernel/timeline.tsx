import type { CSSProperties } from "react";
import type { Locale } from "@/lib/i18n/locales";
import type { Report } from "@/lib/kernel/report";
import type { DidEvent, PathStep } from "@/lib/kernel/watch-event";
import type { Host } from "@/lib/tcp/trace";
import { StateGlyph } from "../tcp/state-glyph";
import { type TimeAxis, timeAxis } from "./time-axis";
import { callOf, kernelWords, laneName } from "./words";

interface Drawing {
  readonly axis: TimeAxis;
  readonly locale: Locale;
}

/** States against time, the kernel's above the model's, for both ends. The same is said in the tables. */
export function Timeline(props: {
  readonly report: Report;
  readonly source: "kernel" | "recorded";
  /** What a screen reader hears instead of the drawing. */
  readonly story: string;
  readonly locale: Locale;
}) {
  const { report, source, story, locale } = props;
  const calls = report.deeds.filter(({ does }) => does !== "read" && does !== "write");
  const planned = report.predicted.A.concat(report.predicted.B).map(({ at }) => at);
  // Before the calls are made, the last thing that is predicted soon tells where the interesting part ends.
  const last = Math.max(0, ...calls.map(({ at }) => at), ...planned.filter((at) => at < SOON));
  const axis = timeAxis(report.watch, last);
  return (
    <div role="img" aria-label={story} className="kernel-timeline" data-timeline="">
      {(["A", "B"] as const).map((end) => (
        <div key={end} className={`kernel-end kernel-end-${end}`}>
          <Calls end={end} calls={calls} axis={axis} />
          {report.seen.map((paths, connection) => (
            <Lane
              // biome-ignore lint/suspicious/noArrayIndexKey: connections have no other name than their number
              key={connection}
              end={end}
              name={laneName[locale](kernelWords[source][locale], report.seen.length > 1 ? connection : null)}
              path={paths[end]}
              until={report.now}
              axis={axis}
            />
          ))}
          <Lane
            end={end}
            name={kernelWords.model[locale]}
            path={report.predicted[end]}
            until={report.watch}
            axis={axis}
            isModel
          />
        </div>
      ))}
      <Axis axis={axis} locale={locale} />
    </div>
  );
}

/** No call of any story comes later, ms. */
const SOON = 12_000;

/** Who does what, above the lanes of that end. What would stand too close to the call before goes a line higher. */
function Calls(props: { readonly end: Host; readonly calls: readonly DidEvent[]; readonly axis: TimeAxis }) {
  const { end, axis } = props;
  const calls = props.calls.filter((call) => call.end === end);
  const isClose = (index: number) => {
    const [before, call] = [calls[index - 1], calls[index]];
    return before !== undefined && call !== undefined && axis.place(call.at) - axis.place(before.at) < CLOSE;
  };
  return (
    <div className="kernel-row">
      <span className="kernel-disc">{end}</span>
      <div className="kernel-calls" data-high={calls.some((_, index) => isClose(index)) || undefined}>
        {calls.map((call, index) => {
          const place = axis.place(call.at);
          return (
            <span
              key={`${call.does} ${call.at}`}
              className="kernel-call"
              data-side={place > 0.7 ? "left" : "right"}
              data-high={isClose(index) || undefined}
              style={at(place)}
            >
              {callOf(call)}
            </span>
          );
        })}
      </div>
    </div>
  );
}

/** On a phone "shutdown()" takes so much of the width. */
const CLOSE = 0.35;

function Lane(props: {
  readonly end: Host;
  readonly name: string;
  readonly path: readonly PathStep[];
  readonly until: number;
  readonly axis: TimeAxis;
  readonly isModel?: boolean;
}) {
  const { end, name, path, until, axis, isModel = false } = props;
  // CLOSED is no bar: nothing is remembered.
  const bars = path.flatMap(({ state, at: from }, index) => {
    const left = axis.place(from);
    const right = axis.place(path[index + 1]?.at ?? until);
    return state === "CLOSED" ? [] : [{ state, style: stretch(left, Math.max(0, right - left)) }];
  });
  return (
    <div className="kernel-row">
      <span className="kernel-lane-name">{name}</span>
      <div className="kernel-lane" data-model={isModel || undefined}>
        {bars.map(({ state, style }) => (
          <span key={state} className="kernel-bar" style={style} />
        ))}
        {axis.fold && <span className="kernel-fold" style={stretch(axis.fold.at, axis.fold.width)} />}
        {bars.map(({ state, style }) => (
          <span key={state} className="kernel-label" style={style}>
            <StateGlyph state={state} tone={end} size={11} />
            <span className="kernel-label-name">{state}</span>
          </span>
        ))}
      </div>
    </div>
  );
}

function Axis({ axis, locale }: Drawing) {
  return (
    <div className="kernel-row">
      <span />
      <div className="kernel-axis">
        {axis.ticks.map((tick) => (
          <span key={tick} className="kernel-tick" data-edge={edgeOf(axis.place(tick))} style={at(axis.place(tick))}>
            {tick / 1_000}
          </span>
        ))}
        {axis.fold && (
          <span className="kernel-tick kernel-fold-text" style={at(axis.fold.at + axis.fold.width / 2)}>
            ≈
          </span>
        )}
        <span className="kernel-axis-name">{kernelWords.time[locale]}</span>
      </div>
    </div>
  );
}

function edgeOf(place: number): "left" | "right" | undefined {
  if (place < 0.02) return "left";
  return place > 0.97 ? "right" : undefined;
}

function stretch(place: number, width: number): CSSProperties {
  return { "--place": place, "--width": width } as CSSProperties;
}

function at(place: number): CSSProperties {
  return { "--place": place } as CSSProperties;
}
