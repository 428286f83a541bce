import type { Locale } from "@/lib/i18n/locales";
import { punctuation } from "@/lib/i18n/punctuation";
import type { Report } from "@/lib/kernel/report";
import type { Sighting } from "@/lib/kernel/watch-event";
import { SectionHeading } from "../ui/section-heading";
import { columnWords, endName, kernelWords, timerWords } from "./words";

const HEADINGS = ["local_address", "rem_address", "st", "tx_queue:rx_queue", "tr:tm->when"] as const;

/** Our lines of `/proc/net/tcp`, word for word, each with what it says. */
export function SocketLines({ report, locale }: { readonly report: Report; readonly locale: Locale }) {
  const { sightings, ports, ended } = report;
  const title = kernelWords[ended ? "lastLines" : "lines"][locale];
  return (
    <section className="mt-8 border-rule-strong border-t pt-4">
      <SectionHeading className="font-semibold text-h3">{title}</SectionHeading>
      <p className="mt-1 max-w-(--measure) text-ink-2 text-small">{kernelWords.ownOnly[locale]}</p>
      {sightings.length === 0 ? (
        <p className="mt-3">{kernelWords.noLines[locale]}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
        <div className="tcp-table-frame mt-3" role="group" tabIndex={0} aria-label={title}>
          <table className="tcp-table" data-lines="">
            <thead>
              <tr>
                <th scope="col">{kernelWords.socket[locale]}</th>
                {HEADINGS.map((heading) => (
                  <th key={heading} scope="col">
                    <code>{heading}</code>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {sightings.map((sighting) => (
                <Line
                  key={`${sighting.connection} ${sighting.end}`}
                  sighting={sighting}
                  isOneOfMany={ports.length > 1}
                  locale={locale}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <details className="tcp-details mt-3">
        <summary>{kernelWords.columns[locale]}</summary>
        <dl className="kernel-columns">
          {columnWords.map(({ column, means }) => (
            <div key={column}>
              <dt>
                <code>{column}</code>
              </dt>
              <dd>{means[locale]}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}

function Line(props: { readonly sighting: Sighting; readonly isOneOfMany: boolean; readonly locale: Locale }) {
  const { sighting, isOneOfMany, locale } = props;
  const { end, connection, state, sendQueue, receiveQueue, line } = sighting;
  const [, local = "", remote = "", st = "", queues = "", when = ""] = line.split(" ");
  const cells = [
    { raw: local, says: addressOf(local) },
    { raw: remote, says: addressOf(remote) },
    { raw: st, says: state },
    { raw: queues, says: `${sendQueue} : ${receiveQueue}` },
    { raw: when, says: timerOf(sighting, locale) },
  ];
  return (
    <tr>
      <th scope="row" className="tcp-table-state">
        {endName[locale](end, isOneOfMany ? connection : null)}
      </th>
      {cells.map(({ raw, says }, index) => (
        <td key={HEADINGS[index]}>
          <code className="block">{raw}</code>
          <span className="kernel-says">{says}</span>
        </td>
      ))}
    </tr>
  );
}

/** “0100007F:B30F” is 127.0.0.1:45839; all our sockets have that address. */
function addressOf(raw: string): string {
  return `127.0.0.1:${Number.parseInt(raw.split(":")[1] ?? "", 16)}`;
}

/** Which timer runs, and for how long. */
function timerOf({ timer, state, expiresIn }: Sighting, locale: Locale): string {
  if (timer === "none") return timerWords.none[locale];
  const name = timer === "TIME-WAIT" || timer === "keep-alive" ? state : timerWords[timer][locale];
  return `${name}${punctuation[locale].colon}${(expiresIn / 1_000).toFixed(2)} s`;
}
