import type { Score } from "@/lib/grading/score";
import type { Locale } from "@/lib/i18n/locales";
import { punctuation } from "@/lib/i18n/punctuation";
import { fill } from "../fill";
import { type ChartItem, chartOf } from "./chart-items";
import { captionOf, chartWords } from "./chart-words";
import { figure } from "./figure";
import { type ChartLayout, FRAME, layoutChart, type PlacedItem, type Point } from "./layout-chart";
import type { Key, Prompt, Response } from "./type";
import { UNITS } from "./units";

/** Why the numbers are what they are: 4-tuples in use over one TIME-WAIT, to scale. In review only. */
export default function ChartDrawing({
  prompt,
  response,
  result: { key, score },
  locale,
}: {
  readonly prompt: Prompt;
  readonly response: Response | null;
  readonly result: { readonly key: Key; readonly score: Score };
  readonly locale: Locale;
}) {
  const wrong = prompt.asks.filter((ask) => score.feedback.some(({ on }) => on === ask));
  const chart = chartOf(prompt, key, response, wrong);
  const layout = layoutChart(chart);
  const caption = captionOf(prompt, locale);
  const said = chart.items.map((item) => `${nameOf(item, locale)} ${amountOf(item, locale)}`);
  return (
    <figure className="mx-0 mt-6 mb-0">
      <svg
        viewBox={`0 0 ${FRAME.width} ${layout.height}`}
        className="block w-full max-w-[328px]"
        role="img"
        aria-label={`${caption} ${said.join(punctuation[locale].semicolon)}`}
      >
        <Axes timeWait={chart.timeWait} locale={locale} />
        <InUse layout={layout} />
        {layout.items.map((placed) => (
          <ItemMark key={`${placed.item.ask} ${placed.item.whose}`} placed={placed} locale={locale} />
        ))}
      </svg>
      <figcaption className="mt-2 max-w-[60ch] text-[14.5px] leading-6 text-ink-2">{caption}</figcaption>
    </figure>
  );
}

function Axes({ timeWait, locale }: { readonly timeWait: number; readonly locale: Locale }) {
  const { left, right, top, bottom } = FRAME;
  return (
    <>
      <path d={`M${left},${top - 8}V${bottom}H${right}`} fill="none" stroke="var(--ink-3)" strokeWidth="1.5" />
      <path d={`M${right},${bottom}V${top - 8}`} stroke="var(--ink-3)" strokeDasharray="2 3" />
      <text x={left} y={bottom + 26} fontSize="12" fill="var(--ink-2)">
        0
      </text>
      <text x={right} y={bottom + 26} textAnchor="end" fontSize="12" fill="var(--ink-2)">
        {fill(chartWords.timeWait[locale], { seconds: timeWait })}
      </text>
    </>
  );
}

function InUse({ layout: { inUse } }: { readonly layout: ChartLayout }) {
  if (inUse.length === 0) return null;
  return <polyline points={inUse.map(xy).join(" ")} fill="none" stroke="var(--a)" strokeWidth="4" opacity="0.5" />;
}

function ItemMark({ placed, locale }: { readonly placed: PlacedItem; readonly locale: Locale }) {
  const { item, line, mark, isBeyond, labelY } = placed;
  const isRight = item.whose === "right";
  const [from, to] = line;
  const colour = isRight ? "var(--ink)" : "var(--no)";
  const labelX = FRAME.gutter + 12;
  return (
    <>
      <path
        d={`M${xy(from)}L${xy(to)}`}
        stroke={colour}
        strokeWidth={isRight ? 1.75 : 1.5}
        strokeDasharray={isRight ? undefined : "5 4"}
      />
      <path
        d={`M${xy(mark)}L${FRAME.gutter},${r(labelY)}`}
        stroke="var(--ink-3)"
        strokeWidth="1"
        strokeDasharray="1 2"
      />
      {isRight ? (
        <circle cx={r(mark[0])} cy={r(mark[1])} r="4.5" fill={colour} />
      ) : (
        <rect
          x={r(mark[0] - 4.5)}
          y={r(mark[1] - 4.5)}
          width="9"
          height="9"
          fill="var(--paper)"
          stroke={colour}
          strokeWidth="1.75"
        />
      )}
      {isRight ? (
        <circle cx={FRAME.gutter + 4} cy={r(labelY)} r="4.5" fill={colour} />
      ) : (
        <rect
          x={FRAME.gutter - 0.5}
          y={r(labelY - 4.5)}
          width="9"
          height="9"
          fill="var(--paper)"
          stroke={colour}
          strokeWidth="1.75"
        />
      )}
      <text x={labelX} y={r(labelY - 1.5)} fontSize="12" fontWeight="600" fill={colour}>
        {nameOf(item, locale)}
      </text>
      <text x={labelX} y={r(labelY + 11.5)} fontSize="12" fill="var(--ink)">
        {amountOf(item, locale)}
        {isBeyond && ` ${item.place.type === "time" ? "→" : "↑"}`}
      </text>
    </>
  );
}

const nameOf = ({ number, whose }: ChartItem, locale: Locale) => fill(chartWords[whose][locale], { number });

function amountOf({ ask, value }: ChartItem, locale: Locale): string {
  const unit = UNITS[ask][0]?.label[locale] ?? "";
  return `${figure(value)} ${unit}`;
}

const xy = ([x, y]: Point) => `${r(x)},${r(y)}`;

const r = (n: number) => Math.round(n * 100) / 100;
