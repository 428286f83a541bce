import type { Locale } from "@/lib/i18n/locales";
import { punctuation } from "@/lib/i18n/punctuation";
import type { Deed } from "@/lib/tcp/replay/align";
import type { Host } from "@/lib/tcp/trace";
import { Sentence } from "../../tcp/sentence";
import { StateGlyph } from "../../tcp/state-glyph";
import { clockTime } from "../../tcp/words";
import { recordingWords } from "./recording-words";

/** Something that one end did, as its cell shows it. */
export function DeedWords({
  deed,
  host,
  locale,
}: {
  readonly deed: Deed | null;
  readonly host: Host;
  readonly locale: Locale;
}) {
  const w = recordingWords[locale];
  if (deed === null) return <span className="text-ink-3">{w.nothing}</span>;
  switch (deed.kind) {
    case "call":
      return (
        <>
          <code lang="en">{deed.text}</code>
          {deed.returnedAt !== null && <small>{w.returned(clockTime(deed.returnedAt))}</small>}
        </>
      );
    case "segment":
      return (
        <>
          <b>{deed.flags.join(",")}</b> <span className="rec-numbers">{numbersOf(deed)}</span>
          <small>
            {[...(deed.length > 0 ? [w.octets(deed.length)] : []), wayOf(deed, locale)].join(punctuation[locale].comma)}
          </small>
        </>
      );
    case "state":
      return (
        <span className={`rec-state lab-${host}-text`}>
          <StateGlyph state={deed.state} tone={host} size={15} />
          <Sentence text={deed.state} />
        </span>
      );
    case "timer":
      return <Sentence text={w.timer(deed.timer, clockTime(deed.deadline))} />;
  }
}

type SegmentDeed = Extract<Deed, { readonly kind: "segment" }>;

function numbersOf({ seq, ack }: SegmentDeed): string {
  return ack === null ? `seq ${seq}` : `seq ${seq} ack ${ack}`;
}

function wayOf({ arrivesAt, isInjected }: SegmentDeed, locale: Locale): string {
  const w = recordingWords[locale];
  if (isInjected) return w.injected;
  return arrivesAt === null ? w.lost : w.arrives(clockTime(arrivesAt));
}

/** The same in one line, to be read out. */
export function sayDeed(deed: Deed, host: Host, locale: Locale): string {
  const w = recordingWords[locale];
  const { comma, colon } = punctuation[locale];
  const words = () => {
    switch (deed.kind) {
      case "call":
        return deed.text;
      case "segment":
        return `${deed.flags.join(",")} ${numbersOf(deed)}`;
      case "state":
        return w.enters(deed.state);
      case "timer":
        return w.timer(deed.timer, clockTime(deed.deadline));
    }
  };
  return `${clockTime(deed.at)}${comma}${host}${colon}${words()}`;
}
