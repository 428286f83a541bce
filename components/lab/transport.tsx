import type { Locale } from "@/lib/i18n/locales";
import type { LabAction } from "@/lib/tcp/lab/session";
import { Icon } from "../tcp/icons";
import { clockTime } from "../tcp/words";
import { labWords } from "./words";

/** The clock, and what lets it go on. */
export function Transport(props: {
  readonly now: number;
  readonly locale: Locale;
  readonly canUndo: boolean;
  readonly onUndo: () => void;
  readonly onRestart: () => void;
  readonly onAct: (action: LabAction) => void;
}) {
  const { now, locale, canUndo, onUndo, onRestart, onAct } = props;
  const w = labWords[locale];
  return (
    <fieldset className="lab-transport">
      <legend className="sr-only">{w.clock}</legend>
      <p className="lab-clock">{clockTime(now)}</p>
      <button type="button" className="button" data-size="small" disabled={!canUndo} onClick={onUndo}>
        <Icon name="back" /> {w.undo}
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
      <button type="button" className="button" data-size="small" data-variant="quiet" onClick={onRestart}>
        {w.restart}
      </button>
    </fieldset>
  );
}
