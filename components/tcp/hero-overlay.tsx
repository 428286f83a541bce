import type { Locale } from "@/lib/i18n/locales";
import type { LadderLayout } from "./layout-ladder";
import { yAt } from "./time-map";
import { heroWords } from "./words";

/** The TIME-WAIT that a run on the front page is in. */
export interface Wait {
  readonly from: number;
  readonly to: number;
}

/** The line of the present moment, and in TIME-WAIT the countdown, the scale of the wait and who still remembers. */
export function HeroOverlay(props: {
  readonly layout: LadderLayout;
  readonly time: number;
  readonly wait: Wait | null;
  readonly locale: Locale;
}) {
  const { layout, time, wait, locale } = props;
  const { geometry, map } = layout;
  const y = yAt(map, time);
  const [left] = geometry.waves.A;
  const [, right] = geometry.waves.B;
  return (
    <>
      {wait && <Scale layout={layout} wait={wait} />}
      {wait && time >= wait.from && time < wait.to && (
        <Countdown layout={layout} time={time} wait={wait} locale={locale} y={y} />
      )}
      {y < layout.bottom && (
        <>
          <path d={`M${left},${y}H${right}`} stroke="var(--ink)" strokeWidth="1.25" />
          <path d={`M${left},${y}l-7,-4.5v9z`} fill="var(--ink)" />
        </>
      )}
    </>
  );
}

/** Ticks every 10 s: below its fold the wait is drawn to a scale of its own. */
function Scale({ layout, wait }: { readonly layout: LadderLayout; readonly wait: Wait }) {
  const { geometry, map } = layout;
  const fold = map.folds.findLast(({ from }) => from > wait.from);
  const x = geometry.x.A + geometry.lifeline / 2;
  return (
    <>
      {[10, 20, 30, 40, 50].map((seconds) => {
        const time = wait.from + seconds * 1000;
        if (time >= wait.to || (fold && time < fold.to)) return null;
        const y = yAt(map, time);
        return (
          <g key={seconds}>
            <path d={`M${x},${y}h5`} stroke="var(--ink-3)" strokeWidth="1" />
            {!geometry.narrow && (
              <text className="tcp-scale" x={x + 9} y={y + 3.5}>
                {seconds} s
              </text>
            )}
          </g>
        );
      })}
    </>
  );
}

function Countdown(props: {
  readonly layout: LadderLayout;
  readonly time: number;
  readonly wait: Wait;
  readonly locale: Locale;
  readonly y: number;
}) {
  const { layout, time, wait, locale, y } = props;
  const { geometry, map } = layout;
  const { narrow } = geometry;
  const foldEnd = map.folds.findLast(({ from }) => from > wait.from);
  const top = foldEnd ? foldEnd.y + foldEnd.height : yAt(map, wait.from);
  const bottom = yAt(map, wait.to);
  const x = geometry.textX.A - (narrow ? 0 : 2);
  const middle = (top + bottom) / 2;
  const isLow = y > top + (bottom - top) * 0.62;
  const centre = (geometry.x.A + geometry.x.B) / 2 + (narrow ? 3 : 18);
  const lines = [heroWords.forgotten[locale], heroWords.remembers[locale]];
  const firstLine = isLow ? y - 36 : y + 26;
  return (
    <>
      <text className="tcp-countdown" x={x} y={middle + (narrow ? 6 : 14)} textAnchor="end">
        {((wait.to - time) / 1000).toFixed(1)}
        {!narrow && (
          <tspan className="tcp-countdown-unit" dx="4">
            s
          </tspan>
        )}
      </text>
      <text className="tcp-note" x={x} y={middle + (narrow ? 22 : 36)} textAnchor="end">
        {(narrow ? heroWords.leftShort : heroWords.left)[locale]}
      </text>
      {lines.map((line, i) => (
        <text key={line} className="tcp-note" x={centre} y={firstLine + i * (narrow ? 15 : 18)} textAnchor="middle">
          {line}
        </text>
      ))}
    </>
  );
}
