import { useMemo } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { punctuation } from "@/lib/i18n/punctuation";
import { describeSegment } from "@/lib/tcp/describe-step";
import type { LabAction, LabRun } from "@/lib/tcp/lab/session";
import { underWay } from "@/lib/tcp/lab/session";
import type { SentSegment } from "@/lib/tcp/trace";
import { clockTime } from "../tcp/words";
import type { PlayClock } from "./use-play";
import { WireDrawing } from "./wire-drawing";
import { labWords } from "./words";

/** The network between the two: every segment under way, at its place, and what can be done to it. */
export function Wire(props: {
  readonly run: LabRun;
  readonly clock: PlayClock;
  readonly locale: Locale;
  readonly onAct: (action: LabAction) => void;
}) {
  const { run, clock, locale, onAct } = props;
  const w = labWords[locale];
  const segments = useMemo(() => underWay(run), [run]);
  const { delay } = run.setup;
  return (
    <section aria-label={w.network}>
      <WireDrawing run={run} clock={clock} segments={segments} locale={locale} />
      {segments.length === 0 ? (
        <p className="text-ink-2 text-small">{w.nothingUnderWay}</p>
      ) : (
        <ol className="lab-segments">
          {segments.map((sent) => (
            <li key={sent.id}>
              <p className="min-w-0">
                <b className={`lab-${sent.from}-text`}>{sent.from}</b> {describeSegment(sent.segment)[locale]}
                {sent.copyOf !== undefined && `, ${w.copy}`}
                <span className="block text-ink-3 text-small">{w.arrivesAt(clockTime(sent.fate.at))}</span>
              </p>
              <SegmentActions sent={sent} delay={delay} locale={locale} onAct={onAct} />
            </li>
          ))}
        </ol>
      )}
      {canReorder(segments) && <p className="text-ink-2 text-small">{w.reorder}</p>}
    </section>
  );
}

/** Two from the same end: the network may let the later one arrive first. */
function canReorder(segments: readonly SentSegment[]): boolean {
  return segments.some(({ from }, index) => segments.findIndex((other) => other.from === from) < index);
}

function SegmentActions(props: {
  readonly sent: SentSegment;
  readonly delay: number;
  readonly locale: Locale;
  readonly onAct: (action: LabAction) => void;
}) {
  const { sent, delay, locale, onAct } = props;
  const w = labWords[locale];
  const name = describeSegment(sent.segment)[locale];
  const actions: readonly { readonly word: string; readonly action: LabAction }[] = [
    { word: w.deliver, action: { type: "deliver", segment: sent.id } },
    { word: w.drop, action: { type: "drop", segment: sent.id } },
    { word: w.delay, action: { type: "delay", segment: sent.id, by: Math.max(10, 3 * delay) } },
    { word: w.copyIt, action: { type: "duplicate", segment: sent.id, by: Math.max(10, 3 * delay) } },
  ];
  return (
    <ul className="flex flex-wrap gap-2">
      {actions.map(({ word, action }) => (
        <li key={word}>
          <button
            type="button"
            className="button"
            data-size="small"
            aria-label={word + punctuation[locale].colon + name}
            onClick={() => onAct(action)}
          >
            {word}
          </button>
        </li>
      ))}
    </ul>
  );
}
