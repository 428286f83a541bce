import { Sentence } from "@/components/tcp/sentence";
import type { Locale } from "@/lib/i18n/locales";
import { type ChartBox, type ChartScale, chartScale, isAbove } from "./chart-scale";
import type { SafeLength } from "./prove";
import { PURPOSES, type Purpose } from "./settings";
import { chartTie } from "./tie-words";
import { chartStory, counted, proverWords, purposeWords } from "./words";

const MSLS = [1, 2, 3, 4] as const;
const SIZE = { width: 328, height: 312 };
const BOX: ChartBox = { left: 34, right: 322, top: 58, bottom: 274 };

/** The least safe length against MSL for both purposes, drawn, with a legend and the same as a table. */
export function SafeLengthChart({ rows, locale }: { readonly rows: readonly SafeLength[]; readonly locale: Locale }) {
  const scale = chartScale(rows, BOX);
  const tie = chartTie(rows, locale);
  const story = chartStory[locale](PURPOSES.map((purpose) => saidOf(rows, purpose, locale)).join(" "));
  return (
    <div>
      <ul className="flex flex-wrap gap-x-6 gap-y-1 text-small">
        {PURPOSES.map((purpose) => (
          <li key={purpose} className="flex items-center gap-2">
            <svg width="34" height="14" viewBox="0 0 34 14" aria-hidden="true">
              <path d="M0 7H34" stroke="var(--ink)" strokeWidth="1.5" strokeDasharray={dashOf(purpose)} />
              <PointMark purpose={purpose} x={17} y={7} />
            </svg>
            {purposeWords[purpose].name[locale]}
          </li>
        ))}
      </ul>
      <svg
        className="mt-2 max-w-full"
        width={SIZE.width}
        height={SIZE.height}
        viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
        role="img"
        aria-label={story}
      >
        <Axes scale={scale} locale={locale} />
        {PURPOSES.map((purpose) => (
          <Series key={purpose} purpose={purpose} rows={rows} scale={scale} locale={locale} />
        ))}
      </svg>
      {tie !== "" && (
        <p className="mt-2 max-w-(--measure)" data-tie="">
          <Sentence text={tie} />
        </p>
      )}
      <details className="tcp-details">
        <summary>{proverWords.asTable[locale]}</summary>
        <ChartTable rows={rows} locale={locale} />
      </details>
    </div>
  );
}

function Axes({ scale, locale }: { readonly scale: ChartScale; readonly locale: Locale }) {
  const { left, right, bottom } = BOX;
  return (
    <g fontSize="12" fill="var(--ink-2)">
      {scale.lines.map((ticks) => (
        <g key={ticks}>
          <path d={`M${left} ${scale.y(ticks)}H${right}`} stroke={ticks === 0 ? "var(--ink)" : "var(--rule)"} />
          <text x={left - 8} y={scale.y(ticks) + 4} textAnchor="end" className="tabular-nums">
            {ticks}
          </text>
        </g>
      ))}
      {MSLS.map((msl) => (
        <text key={msl} x={scale.x(msl)} y={bottom + 18} textAnchor="middle">
          {msl}
        </text>
      ))}
      <text x={(left + right) / 2} y={bottom + 35} textAnchor="middle">
        {`MSL, ${proverWords.ticks[locale]}`}
      </text>
      <text x="2" y="12">{`T, ${proverWords.ticks[locale]}`}</text>
      <path
        d={`M${scale.x(1)} ${scale.y(2)}L${scale.x(4)} ${scale.y(8)}`}
        stroke="var(--rule-strong)"
        strokeDasharray="1.5 4"
        strokeLinecap="round"
        strokeWidth="1.5"
      />
      <text x={scale.x(4) + 8} y={scale.y(8) + 16} textAnchor="middle" fill="var(--ink-3)">
        {proverWords.twoMsl[locale]}
      </text>
    </g>
  );
}

function Series(props: {
  readonly purpose: Purpose;
  readonly rows: readonly SafeLength[];
  readonly scale: ChartScale;
  readonly locale: Locale;
}) {
  const { purpose, rows, scale, locale } = props;
  const own = rows.filter((row) => row.purpose === purpose);
  const known = own.flatMap(({ msl, length }) => (typeof length === "number" ? [{ msl, length }] : []));
  const line = known.map(({ msl, length }, index) => `${index === 0 ? "M" : "L"}${scale.x(msl)} ${scale.y(length)}`);
  return (
    <g fontSize="13" fontWeight="600" fill="var(--ink)" textAnchor="middle">
      <path d={line.join("")} fill="none" stroke="var(--ink)" strokeWidth="1.5" strokeDasharray={dashOf(purpose)} />
      {own.map((row) => {
        const { msl, length } = row;
        const x = scale.x(msl) + (typeof length === "number" || purpose === "old-duplicates" ? 0 : 12);
        const y = typeof length === "number" ? scale.y(length) : scale.never;
        const label = typeof length === "number" ? String(length) : proverWords[length][locale];
        return (
          <g key={msl}>
            {typeof length === "number" ? (
              <PointMark purpose={purpose} x={x} y={y} />
            ) : (
              <path d={`M${x - 5} ${y - 5}l10 10m0-10l-10 10`} stroke="var(--ink)" strokeWidth="2" />
            )}
            <text
              x={x}
              y={y + (isAbove(row, rows) ? -10 : 21)}
              stroke="var(--paper)"
              strokeWidth="4"
              paintOrder="stroke"
            >
              {label}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function PointMark({ purpose, x, y }: { readonly purpose: Purpose; readonly x: number; readonly y: number }) {
  return purpose === "old-duplicates" ? (
    <circle cx={x} cy={y} r="4.5" fill="var(--ink)" />
  ) : (
    <rect x={x - 4.5} y={y - 4.5} width="9" height="9" fill="var(--paper)" stroke="var(--ink)" strokeWidth="2" />
  );
}

function ChartTable({ rows, locale }: { readonly rows: readonly SafeLength[]; readonly locale: Locale }) {
  const rowOf = (purpose: Purpose, msl: number) => rows.find((row) => row.purpose === purpose && row.msl === msl);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div className="tcp-table-frame" role="group" tabIndex={0} aria-label={proverWords.chartTable[locale]}>
      <table className="tcp-table">
        <caption>{proverWords.chartTable[locale]}</caption>
        <thead>
          <tr>
            <th scope="col">MSL</th>
            {PURPOSES.map((purpose) => (
              <th key={purpose} scope="col">
                {purposeWords[purpose].name[locale]}
              </th>
            ))}
            <th scope="col">{proverWords.states[locale]}</th>
          </tr>
        </thead>
        <tbody>
          {MSLS.map((msl) => (
            <tr key={msl}>
              <th scope="row" className="tcp-table-number">
                {msl}
              </th>
              {PURPOSES.map((purpose) => (
                <td key={purpose}>{lengthOf(rowOf(purpose, msl), locale)}</td>
              ))}
              <td>{PURPOSES.map((purpose) => counted(rowOf(purpose, msl)?.states ?? 0, locale)).join(" + ")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function lengthOf(row: SafeLength | undefined, locale: Locale): string {
  if (!row) return "–";
  return typeof row.length === "number" ? String(row.length) : proverWords[row.length][locale];
}

/** “Old duplicates: 3, 5, 7, 9.” */
function saidOf(rows: readonly SafeLength[], purpose: Purpose, locale: Locale): string {
  const lengths = rows.filter((row) => row.purpose === purpose).map((row) => lengthOf(row, locale));
  return locale === "en"
    ? `${purposeWords[purpose].name.en}: ${lengths.join(", ")}.`
    : `${purposeWords[purpose].name["zh-CN"]}：${lengths.join("、")}。`;
}

function dashOf(purpose: Purpose): string | undefined {
  return purpose === "old-duplicates" ? undefined : "5 4";
}
