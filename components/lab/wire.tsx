import { useMemo } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { describeSegment } from "@/lib/tcp/describe-step";
import type { LabAction, LabRun } from "@/lib/tcp/lab/session";
import { underWay } from "@/lib/tcp/lab/session";
import { kindOf } from "@/lib/tcp/segment";
import type { SentSegment } from "@/lib/tcp/trace";
import { clockTime } from "../tcp/words";
import { type PlayClock, usePlayClock } from "./use-play";
import { labWords } from "./words";

const WIDTH = 560;
const LEFT = 34;
const RIGHT = WIDTH - LEFT;
const ROWS = { A: 46, B: 104 } as const;

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
      <svg className="lab-wire" viewBox={`0 0 ${WIDTH} 140`} role="img" aria-label={w.wireSummary(segments.length)}>
        <path d={`M${LEFT},${ROWS.A}H${RIGHT}M${LEFT},${ROWS.B}H${RIGHT}`} className="lab-wire-line" />
        <path d={`M${LEFT},24V126`} className="lab-end-A" />
        <path d={`M${RIGHT},24V126`} className="lab-end-B" />
        {segments.map((sent) => (
          <Parcel key={sent.id} sent={sent} run={run} clock={clock} />
        ))}
      </svg>
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
    </section>
  );
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
            aria-label={`${word}: ${name}`}
            onClick={() => onAct(action)}
          >
            {word}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** A segment at its place on the way: an arrow with its name, in its sender's hue. */
function Parcel({ sent, run, clock }: { readonly sent: SentSegment; readonly run: LabRun; readonly clock: PlayClock }) {
  const now = usePlayClock(clock, run);
  const { from, sentAt, fate, segment, copyOf } = sent;
  const whole = Math.max(1, fate.at - sentAt);
  const share = Math.min(0.92, Math.max(0.08, (now - sentAt) / whole));
  const isRight = from === "A";
  const x = isRight ? LEFT + (RIGHT - LEFT) * share : RIGHT - (RIGHT - LEFT) * share;
  const shape = isRight ? "M30,0l-8,-14H-30V14H22Z" : "M-30,0l8,-14H30V14H-22Z";
  const kind = kindOf(segment);
  return (
    <g transform={`translate(${x} ${ROWS[from]})`}>
      <path
        d={shape}
        className={`lab-parcel lab-parcel-${from}${kind === "FIN" || kind === "SYN" ? " lab-parcel-full" : ""}`}
        {...(copyOf !== undefined && { strokeDasharray: "2 3" })}
      />
      <text x={isRight ? -4 : 4} y={4.8} textAnchor="middle" className={`lab-parcel-name lab-parcel-name-${from}`}>
        {kind === "SYN,ACK" ? "SYN+" : kind}
      </text>
    </g>
  );
}
