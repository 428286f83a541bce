import { useId } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { punctuation } from "@/lib/i18n/punctuation";
import {
  copiesIn,
  describeSegment,
  describeStep,
  type EndpointView,
  type SentSegment,
  sentBy,
  type Trace,
} from "@/lib/tcp";
import { Sentence } from "./sentence";
import { HOSTS } from "./timer-runs";
import { arrives, clockTime, playerWords, timerNames, until } from "./words";

/** The same content as a drawing of this trace, in the order of time: for reading instead of looking. */
export function TraceTable(props: {
  readonly trace: Trace;
  readonly locale: Locale;
  readonly caption: string;
  /** Some of the steps only: index of the first, and one past the last. */
  readonly from?: number;
  readonly until?: number;
}) {
  const { trace, locale, caption, from = 0, until = trace.steps.length } = props;
  const id = useId();
  const last = trace.steps.at(-1)?.at ?? 0;
  const word = (name: keyof typeof playerWords) => playerWords[name][locale];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div className="tcp-table-frame" role="group" tabIndex={0} aria-labelledby={id}>
      <table className="tcp-table">
        <caption id={id}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{word("time")}</th>
            <th scope="col">{word("end")}</th>
            <th scope="col">{word("event")}</th>
            <th scope="col">{word("sent")}</th>
            <th scope="col">A</th>
            <th scope="col">B</th>
            <th scope="col">{word("timers")}</th>
          </tr>
        </thead>
        <tbody>
          {from === 0 && (
            <tr>
              <td>{word("start")}</td>
              <td>–</td>
              <td>–</td>
              <td>–</td>
              <td className="tcp-table-state">{trace.start.A.state}</td>
              <td className="tcp-table-state">{trace.start.B.state}</td>
              <td>–</td>
            </tr>
          )}
          {trace.steps.slice(from, until).map((step) => (
            <tr key={step.index}>
              <th scope="row" className="tcp-table-number">
                {clockTime(step.at)}
              </th>
              <td>{step.host}</td>
              <td>
                <Sentence text={describeStep(trace, step)[locale]} />
              </td>
              <td>
                {[...sentBy(step), ...copiesIn(step)].map((sent) => (
                  <p key={sent.id}>{sentText(sent, last, locale)}</p>
                ))}
                {sentBy(step).length === 0 && word("none")}
              </td>
              <td className="tcp-table-state">{step.after.A.state}</td>
              <td className="tcp-table-state">{step.after.B.state}</td>
              <td>
                {HOSTS.map((host) => ({ host, text: timersText(step.after[host], locale) }))
                  .filter(({ text }) => text !== "")
                  .map(({ host, text }) => (
                    <p key={host}>{host + punctuation[locale].colon + text}</p>
                  ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Nothing is told of what lies beyond the last step: a trace may have been cut there. */
function sentText(sent: SentSegment, last: number, locale: Locale): string {
  const { fate } = sent;
  const marks = [
    ...(sent.again ? (["retransmission"] as const) : []),
    ...(sent.copyOf === undefined ? [] : (["networkCopy"] as const)),
  ];
  const parts = [
    describeSegment(sent.segment)[locale],
    ...marks.map((mark) => playerWords[mark][locale]),
    fate.at > last
      ? playerWords.onItsWay[locale]
      : fate.type === "lost"
        ? playerWords.lostOnTheWay[locale]
        : arrives[locale](clockTime(fate.at)),
  ];
  return parts.join(punctuation[locale].comma);
}

function timersText(end: EndpointView, locale: Locale): string {
  return end.timers
    .map((timer) => until[locale](timerNames[timer.name][locale], clockTime(timer.expiresAt)))
    .join(punctuation[locale].semicolon);
}
