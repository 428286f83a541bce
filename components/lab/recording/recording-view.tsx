import { useId, useMemo, useState } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { type AlignedRow, alignRecording } from "@/lib/tcp/replay/align";
import { Icon } from "../../tcp/icons";
import { clockTime } from "../../tcp/words";
import { BothEnds } from "./both-ends";
import { farthestRow, lag, span } from "./compared";
import { sayDeed } from "./deed-words";
import { recordingWords } from "./recording-words";
import { RowTable } from "./row-table";
import { TwoLadders } from "./two-ladders";
import { useRecording } from "./use-recording";

/** A recording of the real kernel, stepped through beside what the model does in the same circumstances. */
export default function RecordingView(props: {
  /** "s04" */
  readonly id: string;
  readonly title: string;
  readonly locale: Locale;
  readonly onClose: () => void;
}) {
  const { id, title, locale, onClose } = props;
  const w = recordingWords[locale];
  const { recording, hasFailed, retry } = useRecording(id);
  const rows = useMemo(() => (recording === null ? null : alignRecording(recording)), [recording]);
  return (
    <section className="rec" aria-labelledby="rec-title">
      <div className="rec-head">
        <div>
          <p className="text-ink-2 text-small">{w.heading(id)}</p>
          <h2 id="rec-title" className="text-h3">
            {title}
          </h2>
        </div>
        <button type="button" className="button" data-variant="quiet" onClick={onClose}>
          <Icon name="back" size={15} /> {w.back}
        </button>
      </div>
      <p className="max-w-(--measure) text-ink-2">{w.lead}</p>
      {recording && rows ? (
        <>
          <Steps key={id} rows={rows} locale={locale} />
          <Exactness setup={recording.setup} delay={recording.delay} locale={locale} />
        </>
      ) : (
        <div role="status" className="lab-said">
          {hasFailed ? w.failed : w.loading}
          {hasFailed && (
            <button type="button" className="button ml-4" data-size="small" onClick={retry}>
              {w.again}
            </button>
          )}
        </div>
      )}
    </section>
  );
}

function Steps({ rows, locale }: { readonly rows: readonly AlignedRow[]; readonly locale: Locale }) {
  const w = recordingWords[locale];
  const [position, setPosition] = useState(0);
  const [view, setView] = useState<"rows" | "ladders">("rows");
  const id = useId();
  const row = rows[position - 1];
  const deed = row && (row.kernel ?? row.model);
  const go = (to: number) => setPosition(Math.min(rows.length, Math.max(0, to)));
  return (
    <>
      <p className="rec-verdict">{verdict(rows, locale)}</p>
      <BothEnds row={row} locale={locale} />
      <fieldset className="rec-controls">
        <legend className="sr-only">{w.controls}</legend>
        <p className="lab-clock">{clockTime(deed?.at ?? 0)}</p>
        <button
          type="button"
          className="button"
          data-size="small"
          disabled={position === 0}
          onClick={() => go(position - 1)}
        >
          <Icon name="back" /> {w.previous}
        </button>
        <button
          type="button"
          className="button"
          data-size="small"
          data-variant="primary"
          disabled={position === rows.length}
          onClick={() => go(position + 1)}
        >
          {w.next} <Icon name="forward" />
        </button>
        <div className="lab-field rec-slider">
          <label htmlFor={id}>{w.rowOf(position, rows.length)}</label>
          <input
            id={id}
            type="range"
            min={0}
            max={rows.length}
            value={position}
            aria-valuetext={deed ? sayDeed(deed, row.host, locale) : w.start}
            onChange={({ target }) => go(Number(target.value))}
          />
        </div>
      </fieldset>
      <fieldset className="lab-rules mb-3">
        <legend className="sr-only">{w.shown}</legend>
        {(["rows", "ladders"] as const).map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="rec-view"
              className="sr-only"
              checked={view === one}
              onChange={() => setView(one)}
            />
            <span>{w.views[one]}</span>
          </label>
        ))}
      </fieldset>
      {view === "rows" ? (
        <RowTable rows={rows} position={position} locale={locale} onLook={go} />
      ) : (
        <TwoLadders rows={rows} position={position} locale={locale} />
      )}
    </>
  );
}

function verdict(rows: readonly AlignedRow[], locale: Locale): string {
  const w = recordingWords[locale];
  const different = rows.filter(({ difference }) => difference !== null).length;
  const farthest = farthestRow(rows);
  return [
    different === 0 ? w.agrees(rows.length) : w.differs(different),
    ...(farthest ? [w.farthest(lag(farthest.late), farthest.row, span(farthest.allowed))] : []),
  ].join(locale === "en" ? " " : "");
}

function Exactness({
  setup,
  delay,
  locale,
}: {
  readonly setup: string;
  readonly delay: number;
  readonly locale: Locale;
}) {
  const w = recordingWords[locale];
  return (
    <details className="rec-exactness">
      <summary>{w.howCompared}</summary>
      <ul>
        {w.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <p>
        <b>{w.setup}</b> {w.delay(delay)} <span lang="en">{setup}</span>
      </p>
    </details>
  );
}
