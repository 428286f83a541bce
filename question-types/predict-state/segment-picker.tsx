import { useState } from "react";
import type { Locale } from "@/lib/i18n/locales";
import type { Host } from "@/lib/tcp/trace";
import { fill } from "../fill";
import { parseSequenceNumber } from "../parse-sequence-number";
import { pickInput } from "../pick-input";
import { carriesAck, carriesKnownSeq, FLAGS, type Flags } from "./flags";
import { flagNames, messages } from "./messages";

/** What was said of the segment so far. */
export interface SegmentDraft {
  readonly from?: Host | "none";
  readonly flags?: Exclude<Flags, "none">;
  /** Only while they are numbers. */
  readonly seq?: string;
  readonly ack?: string;
}

const SENDERS = ["none", "A", "B"] as const;
const SENT = FLAGS.filter((flags) => flags !== "none");

/** Who sends, what, and with which numbers. */
export function SegmentPicker({
  name,
  locale,
  draft,
  isNumbered,
  onChange,
}: {
  readonly name: string;
  readonly locale: Locale;
  readonly draft: SegmentDraft;
  /** Whether what is shown so far tells which number this end sends next. */
  isNumbered(host: Host): boolean;
  onChange(draft: SegmentDraft): void;
}) {
  const isSent = draft.from === "A" || draft.from === "B";
  const numbers = draft.from && draft.flags ? askedNumbers(draft.from, draft.flags, isNumbered) : [];

  return (
    <fieldset className="m-0 mt-5 min-w-0 border-0 p-0">
      <legend className="p-0 text-[14.5px] leading-6 font-semibold">{messages.whatIsSent[locale]}</legend>
      <div className="flex flex-wrap gap-x-7">
        {SENDERS.map((sender) => (
          <label key={sender} className="flex min-h-11 items-center gap-2.5 has-checked:font-medium">
            <input
              type="radio"
              name={`${name}-from`}
              checked={draft.from === sender}
              data-missing={draft.from === undefined}
              onChange={() => onChange({ ...draft, from: sender })}
              className={pickInput.radio}
            />
            {sender === "none" ? messages.nothing[locale] : fill(messages.sends[locale], { host: sender })}
          </label>
        ))}
      </div>
      {isSent && (
        <div className="mt-1 flex flex-wrap items-end gap-x-6 gap-y-3">
          <div className="text-[14.5px] leading-6">
            <label htmlFor={`${name}-flags`}>{messages.segment[locale]}</label>
            <select
              id={`${name}-flags`}
              className="field mt-1 block w-auto"
              value={draft.flags ?? ""}
              data-missing={draft.flags === undefined}
              onChange={(event) => {
                const flags = SENT.find((each) => each === event.target.value);
                if (flags) onChange({ ...draft, flags });
              }}
            >
              <option value="" disabled>
                {messages.choose[locale]}
              </option>
              {SENT.map((flags) => (
                <option key={flags} value={flags}>
                  {flagNames[flags][locale]}
                </option>
              ))}
            </select>
          </div>
          {numbers.map((number) => (
            <NumberField
              key={number}
              id={`${name}-${number}`}
              label={messages[`${number}Number`][locale]}
              number={draft[number]}
              onChange={(typed) => {
                const { [number]: _, ...rest } = draft;
                onChange(typed === null ? rest : { ...rest, [number]: typed });
              }}
            />
          ))}
        </div>
      )}
    </fieldset>
  );
}

function NumberField({
  id,
  label,
  number,
  onChange,
}: {
  readonly id: string;
  readonly label: string;
  readonly number: string | undefined;
  /** What was typed, or null while it is no number. */
  onChange(typed: string | null): void;
}) {
  const [typed, setTyped] = useState(number ?? "");
  return (
    <div className="text-[14.5px] leading-6">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        maxLength={20}
        className="field mt-1 block w-36 font-mono tabular-nums"
        value={typed}
        data-missing={number === undefined}
        aria-invalid={typed !== "" && number === undefined}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(parseSequenceNumber(event.target.value) === null ? null : event.target.value);
        }}
      />
    </div>
  );
}

/** The numbers that are asked of a segment. */
export function askedNumbers(
  from: Host | "none",
  flags: Flags,
  isNumbered: (host: Host) => boolean,
): readonly ("seq" | "ack")[] {
  if (from === "none") return [];
  return [
    ...(carriesKnownSeq(flags) && isNumbered(from) ? (["seq"] as const) : []),
    ...(carriesAck(flags) ? (["ack"] as const) : []),
  ];
}
