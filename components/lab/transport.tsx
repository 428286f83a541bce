import type { Locale } from "@/lib/i18n/locales";
import { SPEEDS } from "@/lib/tcp/lab/pace";
import type { LabAction, LabRun } from "@/lib/tcp/lab/session";
import { Icon } from "../tcp/icons";
import { clockTime } from "../tcp/words";
import { type Play, type PlayClock, usePlayClock } from "./use-play";
import { labWords } from "./words";

/** The clock, and what lets it go on. */
export function Transport(props: {
  readonly run: LabRun;
  readonly play: Play;
  readonly locale: Locale;
  readonly canUndo: boolean;
  readonly onUndo: () => void;
  readonly onRestart: () => void;
  /** Stops the clock, and does what is asked; nothing more, if nothing is. */
  readonly onAct: (...actions: readonly LabAction[]) => void;
}) {
  const { run, play, locale, canUndo, onUndo, onRestart, onAct } = props;
  const w = labWords[locale];
  return (
    <fieldset className="lab-transport">
      <legend className="sr-only">{w.clock}</legend>
      <ClockFace clock={play.clock} run={run} />
      <button type="button" className="button" data-size="small" disabled={!canUndo} onClick={onUndo}>
        <Icon name="back" /> {w.undo}
      </button>
      <button
        type="button"
        className="button lab-play"
        data-size="small"
        onClick={() => (play.isPlaying ? onAct() : play.start())}
      >
        <Icon name={play.isPlaying ? "pause" : "play"} /> {play.isPlaying ? w.pause : w.play}
      </button>
      <button
        type="button"
        className="button"
        data-size="small"
        data-variant="primary"
        onClick={() => onAct({ type: "step" })}
      >
        {w.step} <Icon name="forward" />
      </button>
      <button type="button" className="button" data-size="small" onClick={() => onAct({ type: "wait", for: 1_000 })}>
        {w.second}
      </button>
      <button type="button" className="button" data-size="small" onClick={() => onAct({ type: "wait", for: 60_000 })}>
        {w.minute}
      </button>
      {play.isStill ? null : <SpeedChoice play={play} locale={locale} />}
      <button type="button" className="button" data-size="small" data-variant="quiet" onClick={onRestart}>
        {w.restart}
      </button>
    </fieldset>
  );
}

/** No live region: it changes all the time. What has happened is said elsewhere. */
function ClockFace({ clock, run }: { readonly clock: PlayClock; readonly run: LabRun }) {
  return <p className="lab-clock">{clockTime(usePlayClock(clock, run))}</p>;
}

function SpeedChoice({ play, locale }: { readonly play: Play; readonly locale: Locale }) {
  const w = labWords[locale];
  return (
    <label className="lab-speed">
      <span>{w.speed}</span>
      <select
        value={play.speed}
        onChange={({ target }) => play.setSpeed(SPEEDS.find((speed) => String(speed) === target.value) ?? 1)}
      >
        {SPEEDS.map((speed) => (
          <option key={speed} value={speed}>
            {w.times(speed)}
          </option>
        ))}
      </select>
    </label>
  );
}
