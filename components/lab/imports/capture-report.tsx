import type { Locale } from "@/lib/i18n/locales";
import type { ConnectionAnalysis, End } from "@/lib/tcp/captures/analysis";
import { addressKey } from "@/lib/tcp/captures/connection-key";
import { Sentence } from "../../tcp/sentence";
import { Pager, usePaging } from "../pager";
import { captureWords } from "./capture-words";
import { PART, type Report } from "./protocol";

/** More than anybody reads. */
const MOST_ANOMALIES = 30;

/**
 * What a capture tells: each connection, how it was opened and closed, both ways through the states, and what departs
 * from the textbook; a page of them at a time, since a capture may have thousands.
 */
export function CaptureReport(props: {
  readonly explained: Extract<Report, { readonly type: "explained" }>;
  readonly locale: Locale;
  readonly onShow: (from: number, until: number) => void;
}) {
  const { explained, locale, onShow } = props;
  const { connections, others, part } = explained;
  const w = captureWords[locale];
  const paging = usePaging(connections, PART, onShow);
  return (
    <div className="lab-report">
      <Pager
        paging={paging}
        label={w.shown(part.from + 1, part.from + part.connections.length, connections)}
        earlier={w.earlier}
        later={w.later}
      />
      {part.connections.map((connection) => (
        <Connection key={connection.frames[0]} connection={connection} locale={locale} />
      ))}
      {Object.entries(others).map(([reason, count]) => (
        <p key={reason} className="text-ink-2">
          {w.leftOut(count, reason)}
        </p>
      ))}
    </div>
  );
}

function Connection({ connection, locale }: { readonly connection: ConnectionAnalysis; readonly locale: Locale }) {
  const { ends, incarnation, frames, opening, closing, states, anomalies } = connection;
  const w = captureWords[locale];
  const names = ends.map(addressKey);
  const nameOf = (end: End) => names[end] ?? "";
  return (
    <article className="lab-connection">
      <h3>
        <code>{nameOf(0)}</code> – <code>{nameOf(1)}</code>
        {incarnation > 1 && <small> {w.connection(incarnation)}</small>}
      </h3>
      <p>{w.story(frames.length, opening, closing, nameOf)}</p>
      <dl>
        {([0, 1] as const).map((end) => (
          <div key={end}>
            <dt>
              <code>{nameOf(end)}</code>
            </dt>
            <dd>
              {states[end].length === 0 && w.nothingKnown}
              {states[end].map(({ state, frame, at }, index) => (
                <span key={`${state} ${at}`}>
                  {index > 0 && " → "}
                  <Sentence text={state} />
                  {frame !== null && <small> {w.frame(frame)}</small>}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      {anomalies.length > 0 && (
        <ul>
          {anomalies.slice(0, MOST_ANOMALIES).map((anomaly) => (
            <li key={`${anomaly.frames.join()} ${anomaly.reason} ${anomaly.by}`}>
              <small>{w.frame(anomaly.frames[0] ?? 0)}</small> {w.anomaly(anomaly, nameOf(anomaly.by))}
            </li>
          ))}
        </ul>
      )}
      {anomalies.length > MOST_ANOMALIES && <p>{w.more(anomalies.length - MOST_ANOMALIES)}</p>}
    </article>
  );
}
