import type { Locale } from "@/lib/i18n/locales";
import type { CaptureAnalysis, ConnectionAnalysis, End } from "@/lib/tcp/captures/analysis";
import { addressKey } from "@/lib/tcp/captures/connection-key";
import { Sentence } from "../../tcp/sentence";
import { captureWords } from "./capture-words";
import type { Explained } from "./explain-capture";

/** More than anybody reads; a large capture must not make a large page. */
const [MOST_CONNECTIONS, MOST_ANOMALIES] = [40, 30];

/** What a capture tells: each connection, how it was opened and closed, both ways through the states, and what departs from the textbook. */
export function CaptureReport({ explained, locale }: { readonly explained: Explained; readonly locale: Locale }) {
  const w = captureWords[locale];
  if ("error" in explained) {
    return (
      <p>
        {w.errors[explained.error]} {w.at(explained.offset)}
      </p>
    );
  }
  const { connections, others }: CaptureAnalysis = explained.analysis;
  return (
    <>
      {connections.length === 0 && <p>{w.none}</p>}
      {connections.slice(0, MOST_CONNECTIONS).map((connection) => (
        <Connection key={connection.frames[0]} connection={connection} locale={locale} />
      ))}
      {connections.length > MOST_CONNECTIONS && <p>{w.more(connections.length - MOST_CONNECTIONS)}</p>}
      {Object.entries(others).map(([reason, count]) => (
        <p key={reason} className="text-ink-2">
          {w.leftOut(count, reason)}
        </p>
      ))}
    </>
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
