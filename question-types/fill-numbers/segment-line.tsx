import { segmentName } from "@/components/tcp/ladder-rows";
import { clockTime } from "@/components/tcp/words";
import { FormattedText } from "@/components/ui/formatted-text";
import type { Feedback } from "@/lib/grading/score";
import type { Locale } from "@/lib/i18n/locales";
import { punctuation } from "@/lib/i18n/punctuation";
import type { SentSegment } from "@/lib/tcp/trace";
import { fill } from "../fill";
import { parseSequenceNumber } from "../parse-sequence-number";
import { PartMark, Remark } from "../result";
import { type Asked, circled, FIELDS, type Field } from "./derive";
import { fieldNames, messages } from "./messages";

/** One segment with its three numbers; where one is hidden stands a field with its letter. */
export function SegmentLine({
  name,
  locale,
  sent,
  asked,
  values,
  onType,
  feedback,
}: {
  readonly name: string;
  readonly locale: Locale;
  readonly sent: SentSegment;
  readonly asked: readonly Asked[];
  readonly values: Readonly<Record<string, string>>;
  onType(id: string, text: string): void;
  /** In review. */
  readonly feedback?: readonly Feedback[];
}) {
  const { from, segment, again, fate } = sent;
  const shown = { seq: segment.seq, ack: segment.ack, len: segment.data };
  const tags = [again && messages.again[locale], fate.type === "lost" && messages.lost[locale]].filter(Boolean);
  const remarks = (feedback ?? []).filter(({ on }) => asked.some(({ id }) => id === on));

  return (
    <li className="border-t border-rule py-2 last:border-b">
      <div className="flex flex-wrap items-baseline gap-x-5 gap-y-2 text-[15px] leading-6">
        <span className="flex min-w-[196px] flex-wrap items-baseline gap-x-2.5">
          <span className="font-mono text-[13px] text-ink-3">{clockTime(sent.sentAt)}</span>
          <span className={`font-semibold ${from === "A" ? "text-host-a" : "text-host-b"}`}>
            {from} → {from === "A" ? "B" : "A"}
          </span>
          <span className="font-semibold">{segmentName(sent)}</span>
          {tags.length > 0 && <span className="text-[14px] text-ink-2">{tags.join(punctuation[locale].comma)}</span>}
        </span>
        <span className="flex flex-1 flex-wrap items-baseline max-sm:basis-full gap-x-5 gap-y-2 font-mono text-[14px] tabular-nums">
          {FIELDS.map((field) => {
            const hidden = asked.find((one) => one.field === field);
            if (hidden) {
              return (
                <HiddenNumber
                  key={field}
                  inputId={`${name}-${hidden.id}`}
                  letter={circled(hidden.id)}
                  label={labelOf(hidden, sent, locale)}
                  field={field}
                  locale={locale}
                  value={values[hidden.id] ?? ""}
                  onType={(text) => onType(hidden.id, text)}
                  isRight={feedback && !feedback.some(({ on }) => on === hidden.id)}
                />
              );
            }
            return (
              shown[field] !== null && (
                <span key={field} className="whitespace-nowrap">
                  <span className="text-ink-3">{fieldNames[field][locale]}</span> {shown[field]}
                </span>
              )
            );
          })}
        </span>
      </div>
      {remarks.length > 0 && (
        <div className="mb-2">
          {asked.map(({ id }) => {
            const texts = remarks.filter(({ on }) => on === id);
            return (
              texts.length > 0 && (
                <Remark key={id} verdict="wrong">
                  {texts.map(({ text }, index) => (
                    <p key={text.en} className="mb-1">
                      {index === 0 && <span className="mr-1.5 font-sans">{circled(id)}</span>}
                      <FormattedText text={text[locale]} />
                    </p>
                  ))}
                </Remark>
              )
            );
          })}
        </div>
      )}
    </li>
  );
}

function HiddenNumber({
  inputId,
  letter,
  label,
  field,
  locale,
  value,
  onType,
  isRight,
}: {
  readonly inputId: string;
  readonly letter: string;
  readonly label: string;
  readonly field: Field;
  readonly locale: Locale;
  readonly value: string;
  onType(text: string): void;
  /** In review. */
  readonly isRight?: boolean | undefined;
}) {
  if (isRight !== undefined) {
    return (
      <span className="inline-flex items-center gap-2 whitespace-nowrap">
        <span>
          <span className="text-ink-3">{fieldNames[field][locale]}</span>{" "}
          <span className="font-sans text-[16px]">{letter}</span>{" "}
          {value === "" ? <span className="font-sans text-ink-3">{messages.blank[locale]}</span> : value}
        </span>
        <span className="font-sans">
          <PartMark right={isRight}>{messages[isRight ? "right" : "wrong"][locale]}</PartMark>
        </span>
      </span>
    );
  }
  return (
    <span className="inline-flex items-center gap-2">
      <label htmlFor={inputId} className="whitespace-nowrap">
        <span className="text-ink-3">{fieldNames[field][locale]}</span>{" "}
        <span className="font-sans text-[17px] font-semibold">{letter}</span>
      </label>
      <input
        id={inputId}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        maxLength={20}
        aria-label={label}
        aria-invalid={value.trim() !== "" && parseSequenceNumber(value) === null}
        value={value}
        onChange={({ target }) => onType(target.value)}
        className="field w-[104px] px-2"
      />
    </span>
  );
}

function labelOf({ id, field }: Asked, sent: SentSegment, locale: Locale): string {
  return fill(messages.label[locale], {
    letter: id,
    field: fieldNames[field][locale],
    from: sent.from,
    name: segmentName(sent),
    time: clockTime(sent.sentAt),
  });
}
