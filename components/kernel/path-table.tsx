import type { Locale } from "@/lib/i18n/locales";
import { type ComparedStep, compare } from "@/lib/kernel/compare";
import type { Report } from "@/lib/kernel/report";
import type { PathStep } from "@/lib/kernel/watch-event";
import type { State } from "@/lib/tcp/state";
import type { Host } from "@/lib/tcp/trace";
import { StateGlyph } from "../tcp/state-glyph";
import { clock, columnName, kernelWords, laneName, span, tableTitle, verdictWords } from "./words";

/** One state in the table: what was predicted, and what was seen of it on each connection. */
interface Row {
  readonly state: State;
  /** Place in the predicted path; null: not predicted. */
  readonly index: number | null;
  readonly cells: readonly (ComparedStep | null)[];
}

/** The states of one end, in order, as text. */
export function PathTable(props: {
  readonly end: Host;
  readonly report: Report;
  readonly source: "kernel" | "recorded";
  readonly locale: Locale;
}) {
  const { end, report, source, locale } = props;
  const predicted = report.predicted[end];
  const compared = report.seen.map((paths) => compare(predicted, paths[end], report.now));
  const model = kernelWords.model[locale];
  const columns = report.seen.map((_, connection) =>
    laneName[locale](kernelWords[source][locale], report.seen.length > 1 ? connection : null),
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div className="tcp-table-frame kernel-frame mt-5" role="group" tabIndex={0} aria-label={tableTitle[locale](end)}>
      <table className="tcp-table kernel-table" data-end={end}>
        <caption>{tableTitle[locale](end)}</caption>
        <thead>
          <tr>
            <th scope="col">{kernelWords.state[locale]}</th>
            <th scope="col">{kernelWords.verdict[locale]}</th>
            {[model, ...columns].map((source) => (
              <th key={source} scope="col" className="kernel-times-name">
                {columnName[locale](source)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rowsOf(predicted, compared).map((row) => (
            <tr key={`${row.index} ${row.state}`}>
              <th scope="row" className="tcp-table-state">
                <StateGlyph state={row.state} tone={end} size={13} /> {row.state}
              </th>
              <td className="kernel-verdict">{verdictText(row, locale)}</td>
              <Times source={model} text={predictedText(predicted, row.index, locale)} />
              {row.cells.map((cell, connection) => (
                <Times key={columns[connection]} source={columns[connection] ?? ""} text={seenText(cell, locale)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** When a state was entered, and how long it lasted. Whose times they are stands beside them where the columns are stacked. */
function Times({ source, text }: { readonly source: string; readonly text: string }) {
  return (
    <td className="tcp-table-number kernel-times">
      <span className="kernel-source" aria-hidden="true">
        {source}
      </span>
      {text}
    </td>
  );
}

/** Predicted states in their order; what was not predicted follows what it was seen after. */
function rowsOf(predicted: readonly PathStep[], compared: readonly (readonly ComparedStep[])[]): readonly Row[] {
  const rows: Row[] = predicted.map(({ state }, index) => ({
    state,
    index,
    cells: compared.map((steps) => steps.find((step) => step.index === index) ?? null),
  }));
  const others = new Set(compared.flat().flatMap((step) => (step.index === null ? [step.state] : [])));
  for (const state of others) {
    const cells = compared.map((steps) => steps.find((step) => step.index === null && step.state === state) ?? null);
    const after = Math.max(...compared.map((steps) => lastBefore(steps, state)));
    rows.splice(rows.findIndex(({ index }) => index === after) + 1, 0, { state, index: null, cells });
  }
  return rows;
}

function lastBefore(steps: readonly ComparedStep[], state: State): number {
  const place = steps.findIndex((step) => step.index === null && step.state === state);
  return steps.slice(0, Math.max(0, place)).findLast(({ index }) => index !== null)?.index ?? -1;
}

function predictedText(predicted: readonly PathStep[], index: number | null, locale: Locale): string {
  const step = index === null ? undefined : predicted[index];
  if (step === undefined || index === null) return kernelWords.notPredicted[locale];
  const next = predicted[index + 1];
  return timed(step.at, next ? span(next.at - step.at, next.at - step.at) : kernelWords.stillSo[locale], locale);
}

function seenText(cell: ComparedStep | null, locale: Locale): string {
  if (cell === null || cell.seen === null) return cell?.verdict === "to come" ? "–" : kernelWords.notSeen[locale];
  const { lasted, seen } = cell;
  return timed(seen.at, lasted ? span(lasted.least, lasted.most) : kernelWords.stillSo[locale], locale);
}

function timed(at: number, length: string, locale: Locale): string {
  return locale === "en" ? `${clock(at)} s, ${length}` : `${clock(at)} s，${length}`;
}

/** What is to be said of all connections; the worst of them decides. */
function verdictText({ cells }: Row, locale: Locale) {
  const worst = ORDER.find((verdict) => cells.some((cell) => cell?.verdict === verdict));
  if (worst === undefined) return null;
  const text = verdictWords[worst][locale];
  return PARTED.has(worst) ? <strong className="font-semibold">{text}</strong> : text;
}

const ORDER = ["unexpected", "missing", "longer", "shorter", "to come", "unseen", "agrees"] as const;
const PARTED: ReadonlySet<string> = new Set(["unexpected", "missing", "longer", "shorter"]);
