import type { Locale, Localized } from "@/lib/i18n/locales";
import type { Trace } from "@/lib/tcp/trace";
import { LatePlayer } from "./late-player";
import { TraceTable } from "./trace-table";
import { figureNumber, legends, playerWords, profileWords } from "./words";

/** A run of the model as a figure: title, whose rules it follows, a drawing to step through, the same as a table. */
export function Figure(props: {
  readonly trace: Trace;
  readonly title: Localized;
  /** One sentence that tells the story; it stands for the drawing where the drawing cannot be seen. */
  readonly story: Localized;
  readonly locale: Locale;
  readonly kind: "sequence" | "state";
  readonly number?: number;
  /** Steps shown at first; all of them if not given. */
  readonly startAt?: number;
  /** What this page wants to be looked at, under the drawing. */
  readonly caption?: string;
  /** Where the reader can go on with this run. */
  readonly labHref?: string | null;
}) {
  const { trace, title, story, locale, kind, number, startAt, caption, labHref } = props;
  return (
    <figure className="tcp-figure">
      <figcaption className="tcp-title">
        <b>
          {number !== undefined && <span>{figureNumber[locale](number)}</span>}
          {title[locale]}
        </b>
        <span className="tcp-profile">{profileWords[trace.profile][locale]}</span>
      </figcaption>
      <LatePlayer
        trace={trace}
        locale={locale}
        story={story[locale]}
        kind={kind}
        {...(startAt === undefined ? {} : { startAt })}
      />
      {caption && <p className="tcp-remark">{caption}</p>}
      {labHref && (
        <p className="tcp-in-lab">
          <a href={labHref}>{playerWords.inLab[locale]}</a>
        </p>
      )}
      <details className="tcp-details">
        <summary>{playerWords.asText[locale]}</summary>
        <TraceTable trace={trace} locale={locale} caption={story[locale]} />
      </details>
      <details className="tcp-details">
        <summary>{playerWords.howToRead[locale]}</summary>
        <ul className="tcp-legend">
          {legends[kind][locale].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </figure>
  );
}
