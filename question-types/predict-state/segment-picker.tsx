import { useState } from "react";
import type { Locale } from "@/lib/i18n/locales";
import type { Host } from "@/lib/tcp/trace";
import { fill } from "../fill";
import { pickInput } from "../pick-input";
import { ackNumber } from "./ack-number";
import { carriesAck, FLAGS, type Flags } from "./flags";
import { flagNames, messages } from "./messages";

/** What was said of the segment so far. */
export interface SegmentDraft {
  readonly from?: Host | "none";
  readonly flags?: Exclude<Flags, "none">;
  /** Only while it is a number. */
  readonly ack?: string;
}

const SENDERS = ["none", "A", "B"] as const;
const SENT = FLAGS.filter((flags) => flags !== "none");

/** Who sends, what, and with which ACK number. */
export function SegmentPicker({
  name,
  locale,
  draft,
  onChange,
}: {
  readonly name: string;
  readonly locale: Locale;
  readonly draft: SegmentDraft;
  onChange(draft: SegmentDraft): void;
}) {
  const [typed, setTyped] = useState("");
  const isSent = draft.from === "A" || draft.from === "B";

  const type = (text: string) => {
    setTyped(text);
    const { ack: _, ...rest } = draft;
    onChange(ackNumber(text) === null ? rest : { ...rest, ack: text });
  };

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
          {draft.flags && carriesAck(draft.flags) && (
            <div className="text-[14.5px] leading-6">
              <label htmlFor={`${name}-ack`}>{messages.ackNumber[locale]}</label>
              <input
                id={`${name}-ack`}
                type="text"
                inputMode="numeric"
                autoComplete="off"
                maxLength={20}
                className="field mt-1 block w-36 font-mono tabular-nums"
                value={typed}
                data-missing={draft.ack === undefined}
                aria-invalid={typed !== "" && draft.ack === undefined}
                onChange={(event) => type(event.target.value)}
              />
            </div>
          )}
        </div>
      )}
    </fieldset>
  );
}
