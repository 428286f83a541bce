import { useEffect, useRef } from "react";
import type { Locale } from "@/lib/i18n/locales";
import type { AlignedRow } from "@/lib/tcp/replay/align";
import { clockTime } from "../../tcp/words";
import { compared } from "./compared";
import { DeedWords } from "./deed-words";
import { recordingWords } from "./recording-words";

/** Kernel and model, row beside row. The row that is looked at stays in sight; a press on a time looks at its row. */
export function RowTable(props: {
  readonly rows: readonly AlignedRow[];
  /** How many rows have happened. */
  readonly position: number;
  readonly locale: Locale;
  readonly onLook: (position: number) => void;
}) {
  const { rows, position, locale, onLook } = props;
  const w = recordingWords[locale];
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => keepInSight(frame.current, position), [position]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div className="rec-frame" role="group" aria-label={w.table} tabIndex={0} ref={frame}>
      <table className="rec-table">
        <caption className="sr-only">{w.table}</caption>
        <thead>
          <tr>
            <th scope="col">{w.time}</th>
            <th scope="col">
              <span className="sr-only">{locale === "en" ? "Host" : "主机"}</span>
            </th>
            <th scope="col">{w.kernel}</th>
            <th scope="col">{w.model}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr
              // A row's place in the recording never changes.
              // biome-ignore lint/suspicious/noArrayIndexKey: the index is the row
              key={index}
              aria-current={index + 1 === position ? "step" : undefined}
              data-later={index + 1 > position || undefined}
              data-differs={row.difference !== null || undefined}
            >
              <th scope="row">
                <button type="button" aria-label={w.lookAt(index + 1)} onClick={() => onLook(index + 1)}>
                  {clockTime((row.kernel ?? row.model)?.at ?? 0)}
                </button>
              </th>
              <td className={`lab-${row.host}-text rec-host`}>{row.host}</td>
              <td>
                <DeedWords deed={row.kernel} host={row.host} locale={locale} />
              </td>
              <td>
                <DeedWords deed={row.model} host={row.host} locale={locale} />
                <small className="rec-compared">{compared(row, locale)}</small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Scrolls inside the frame only: the page stays where the reader has put it. */
function keepInSight(frame: HTMLDivElement | null, position: number): void {
  const row = frame?.querySelectorAll("tbody tr")[Math.max(0, position - 1)];
  if (!frame || !row) return;
  const [outer, inner] = [frame.getBoundingClientRect(), row.getBoundingClientRect()];
  const head = frame.querySelector("thead")?.getBoundingClientRect().height ?? 0;
  if (inner.top < outer.top + head) frame.scrollTop -= outer.top + head - inner.top;
  else if (inner.bottom > outer.bottom) frame.scrollTop += inner.bottom - outer.bottom;
}
