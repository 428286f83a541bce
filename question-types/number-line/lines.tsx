import type { Locale } from "@/lib/i18n/locales";
import { add } from "@/lib/tcp/sequence";
import { fill } from "../fill";
import type { Ask } from "./ask";
import { ackReach } from "./judge";
import { type Mark, wrapMark } from "./layout-line";
import { type Bar, LineDrawing } from "./line-drawing";
import { messages } from "./messages";
import type { Prompt } from "./type";

/**
 * Both sequence spaces of one end, as far as the question needs them. Before the answer only what the end remembers
 * and the learner's own number are drawn; in review the segments, the borders and the right number, too.
 */
export function Lines({
  prompt,
  mine,
  right,
  locale,
}: {
  readonly prompt: Prompt;
  readonly mine: number | null;
  /** In review only. */
  readonly right: number | null;
  readonly locale: Locale;
}) {
  const { end, line, ask } = prompt;
  const placed: readonly Mark[] = [
    ...(mine === null ? [] : [{ at: mine >>> 0, name: messages.yourNumber[locale], kind: "mine" } as const]),
    ...(right === null ? [] : [{ at: right, name: messages.right[locale], kind: "right" } as const]),
  ];
  const word = (name: keyof typeof messages) => messages[name][locale];
  const isReview = right !== null;
  const showsAcks = ask === "oldest-ack";
  const drawings = [
    {
      ...receiveLine(prompt, showsAcks ? [] : placed, isReview, word),
      title: word("receiveLine"),
      said: isReview || !HIDES_WINDOW.includes(ask) ? ("barWindow" as const) : ("barWindowOpen" as const),
    },
    ...(showsAcks
      ? [
          {
            ...sendLine(prompt, placed, isReview, word),
            title: word("sendLine"),
            said: isReview ? ("barAcks" as const) : ("barAcksOpen" as const),
          },
        ]
      : []),
  ];
  return (
    <div className="mt-5 flex flex-wrap gap-x-10 gap-y-6">
      {drawings.map(({ title, said, ...drawing }) => (
        <figure key={title} className="m-0 min-w-0 flex-[1_1_290px] max-w-[360px]">
          <figcaption className={`mb-1 text-[15px] font-semibold ${end === "A" ? "text-host-a" : "text-host-b"}`}>
            {fill(title, { end })}
          </figcaption>
          <LineDrawing {...drawing} end={end} locale={locale} title={fill(title, { end })} />
          <p className="text-[13.5px] leading-5 text-ink-2">{fill(word("notToScale"), { bar: word(said) })}</p>
        </figure>
      ))}
      <span className="sr-only">{line.state}</span>
    </div>
  );
}

type Word = (name: keyof typeof messages) => string;

/** Asks whose answer is an end of the window; the others may show it from the beginning. */
const HIDES_WINDOW: readonly Ask[] = ["window-end", "last-reset", "reopening-syn"];

function receiveLine({ line, arrivals, ask }: Prompt, placed: readonly Mark[], isReview: boolean, word: Word) {
  const { rcvNxt, rcvWnd } = line;
  const windowEnd = add(rcvNxt, rcvWnd);
  const open = !isReview && HIDES_WINDOW.includes(ask);
  const marks: readonly Mark[] = [
    { at: rcvNxt, name: "RCV.NXT", kind: "known" },
    ...wrapMark(rcvNxt, rcvWnd, word("wrap")),
    ...(open || hasRight(windowEnd, placed)
      ? []
      : [{ at: windowEnd, name: word("windowEnd"), kind: "known" } as const]),
    ...(isReview ? arrivals.map(({ id, seq }) => ({ at: seq, name: id.toUpperCase(), kind: "segment" }) as const) : []),
    ...placed,
  ];
  const bar: Bar = { from: rcvNxt, to: windowEnd, open };
  return { base: rcvNxt, marks, bar };
}

function sendLine({ line, arrivals, askRules }: Prompt, placed: readonly Mark[], isReview: boolean, word: Word) {
  const { iss, sndUna, sndNxt } = line;
  const oldest = add(sndUna, -(ackReach(line, askRules) ?? 0));
  const acks = arrivals.flatMap(({ id, ack }) => (ack === null ? [] : [{ at: ack, name: id.toUpperCase() }]));
  const marks: readonly Mark[] = [
    // ISS lies beside the right number: before the answer only the table names it.
    ...(isReview && askRules === "linux" ? [{ at: iss, name: "ISS", kind: "known" } as const] : []),
    { at: sndUna, name: "SND.UNA", kind: "known" },
    { at: sndNxt, name: "SND.NXT", kind: "known" },
    ...(isReview ? acks.map((ack) => ({ ...ack, kind: "segment" }) as const) : []),
    ...(isReview && !hasRight(oldest, placed) ? [{ at: oldest, name: word("oldestAck"), kind: "known" } as const] : []),
    ...placed,
  ];
  const bar: Bar = isReview ? { from: oldest, to: sndNxt, open: false } : { from: sndUna, to: sndNxt, open: false };
  return { base: sndUna, marks, bar };
}

/** The right number is marked there already: a border needs no second name. */
const hasRight = (at: number, placed: readonly Mark[]) =>
  placed.some((mark) => mark.kind === "right" && mark.at === at);
