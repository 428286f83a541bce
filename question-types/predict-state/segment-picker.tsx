import type { Locale } from "@/lib/i18n/locales";
import type { Host } from "@/lib/tcp/trace";
import { fill } from "../fill";
import { parseSequenceNumber } from "../parse-sequence-number";
import { pickInput } from "../pick-input";
import { flagNames, messages } from "./messages";
import { askedNumbers, SENDERS, SENT, type StageDraft } from "./stage-draft";

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
  readonly draft: StageDraft;
  /** Whether what is shown so far tells which number this end sends next. */
  isNumbered(host: Host): boolean;
  onChange(draft: StageDraft): void;
}) {
  const isSent = draft.from === "A" || draft.from === "B";

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
          {askedNumbers(draft, isNumbered).map((number) => (
            <NumberField
              key={number}
              id={`${name}-${number}`}
              label={messages[`${number}Number`][locale]}
              typed={draft[number] ?? ""}
              onChange={(typed) => onChange({ ...draft, [number]: typed })}
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
  typed,
  onChange,
}: {
  readonly id: string;
  readonly label: string;
  readonly typed: string;
  onChange(typed: string): void;
}) {
  const isNumber = parseSequenceNumber(typed) !== null;
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
        data-missing={!isNumber}
        aria-invalid={typed !== "" && !isNumber}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
