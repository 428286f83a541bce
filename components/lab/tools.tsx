import { useState } from "react";
import { SectionHeading } from "@/components/ui/section-heading";
import type { Locale } from "@/lib/i18n/locales";
import { ADDRESSES, otherHost, tracePackets } from "@/lib/tcp/export/trace-packets";
import { type LabRun, traceOf } from "@/lib/tcp/lab/session";
import { socketOf } from "@/lib/tcp/text/host-sockets";
import { netstatText } from "@/lib/tcp/text/netstat";
import { ssText } from "@/lib/tcp/text/ss";
import { tcpdumpLines } from "@/lib/tcp/text/tcpdump";
import type { Host } from "@/lib/tcp/trace";
import { clockTime } from "../tcp/words";
import { labWords } from "./words";

/** How many lines of tcpdump are shown. */
const LINES = 30;

interface Shown {
  /** The run until the moment that is looked at. */
  readonly run: LabRun;
  readonly host: Host;
  readonly locale: Locale;
}

/** What `ss`, `netstat` and `tcpdump` on one host show at the end of a run. */
export function Tools({ run, host, locale }: Shown) {
  const [isOpen, setOpen] = useState(false);
  const { connection, timers } = run.network.ends[host];
  const view = {
    local: ADDRESSES[host],
    remote: ADDRESSES[otherHost(host)],
    connection,
    timers: new Map(timers.map(({ name, expiresAt }) => [name, expiresAt])),
    hasReadEnd: connection.reading,
  };
  const sockets = connection.state === "LISTEN" ? [] : [socketOf(view, run.now)];
  return (
    <section aria-label={labWords[locale].tools(host)} className="min-w-0">
      <SectionHeading className="text-[16px]">
        <span className={`lab-${host}-text`}>{host}</span> <code>$ ss -tano</code>
      </SectionHeading>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: wide output scrolls inside its box, by keys too */}
      <pre className="lab-output" tabIndex={0}>
        {ssText(sockets, { timers: true })}
      </pre>
      <details className="mt-3" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <code>netstat -anto</code>, <code>tcpdump -n</code>, TCB
        </summary>
        {isOpen && (
          <div className="lab-tools-more">
            <div className="min-w-0">
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: as above */}
              <pre className="lab-output" tabIndex={0}>
                {netstatText(sockets, { timers: true })}
              </pre>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: as above */}
              <pre className="lab-output" tabIndex={0}>
                {captured(run, host)}
              </pre>
            </div>
            <Tcb run={run} host={host} locale={locale} />
          </div>
        )}
      </details>
    </section>
  );
}

/** The last lines that tcpdump on this host has printed. */
function captured(run: LabRun, host: Host): string {
  const seen = tracePackets(traceOf(run), host).filter(({ at }) => at <= run.now);
  return tcpdumpLines(seen.map(({ at, packet }) => ({ at, packet })))
    .slice(-LINES)
    .join("\n");
}

/** The variables of RFC 9293 §3.3.1, and the timers. */
function Tcb({ run, host, locale }: Shown) {
  const w = labWords[locale];
  const { connection, timers } = run.network.ends[host];
  const { sndUna, sndNxt, sndWnd, iss, rcvNxt, rcvWnd, irs, pending, unread, unacknowledged, finSeq } = connection;
  const variables: readonly (readonly [string, string | number])[] = [
    ["SND.UNA", sndUna],
    ["SND.NXT", sndNxt],
    ["SND.WND", sndWnd],
    ["ISS", iss],
    ["RCV.NXT", rcvNxt],
    ["RCV.WND", rcvWnd],
    ["IRS", irs],
    ["FIN seq", finSeq ?? "–"],
    ["Send-Q", pending],
    ["Recv-Q", unread],
    ["un-ACKed", unacknowledged.length],
    ...timers.map(({ name, expiresAt }) => [name, clockTime(expiresAt)] as const),
  ];
  return (
    <table className="lab-tcb">
      <caption className="sr-only">{w.tcb(host)}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{w.variable}</th>
          <th scope="col">{w.value}</th>
        </tr>
      </thead>
      <tbody>
        {variables.map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
