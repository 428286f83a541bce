import type { Locale, Localized } from "@/lib/i18n/locales";
import { punctuation } from "@/lib/i18n/punctuation";
import type { Host } from "@/lib/tcp/trace";
import { fill } from "../fill";
import { MoveButton } from "../order/move-button";
import { carriesAck } from "../predict-state/flags";
import { flagNames } from "../predict-state/messages";
import { ROW_FLAGS, type Row } from "./derive";
import { messages } from "./messages";
import type { Prompt } from "./type";

const HOSTS: readonly Host[] = ["A", "B"];

/** One row of the list: five choices, and the buttons that move and remove it. */
export function RowEditor({
  name,
  locale,
  prompt,
  row,
  index,
  count,
  onChange,
  onMove,
  onRemove,
}: {
  readonly name: string;
  readonly locale: Locale;
  readonly prompt: Prompt;
  readonly row: Row;
  readonly index: number;
  readonly count: number;
  onChange(row: Row): void;
  onMove(by: -1 | 1): void;
  onRemove(): void;
}) {
  const place = index + 1;
  const title = fill(messages.row[locale], { place });
  const numberPart = (part: "seq" | "ack" | "len", parts: readonly number[], width: string) => (
    <Choice
      id={`${name}-${place}-${part}`}
      title={title}
      label={messages[part]}
      locale={locale}
      width={width}
      value={row[part] === undefined ? "" : String(row[part])}
      options={parts.map((number) => [String(number), String(number)])}
      onPick={(picked) => onChange({ ...row, [part]: Number(picked) })}
    />
  );
  return (
    <fieldset data-row={index} className="m-0 min-w-0 border-0 border-t border-rule px-0 py-3">
      <legend className="sr-only">{title}</legend>
      <div className="flex flex-wrap items-end gap-x-3 gap-y-2.5">
        <span aria-hidden="true" className="w-5 self-center font-mono text-[13px] text-ink-3">
          {place}
        </span>
        <Choice
          id={`${name}-${place}-from`}
          title={title}
          label={messages.from}
          locale={locale}
          width={`w-[88px] ${row.from === "A" ? "text-host-a font-semibold" : row.from === "B" ? "text-host-b font-semibold" : ""}`}
          value={row.from ?? ""}
          options={HOSTS.map((host) => [host, host])}
          onPick={(picked) => {
            const from = HOSTS.find((host) => host === picked);
            if (from) onChange({ ...row, from });
          }}
        />
        <Choice
          id={`${name}-${place}-flags`}
          title={title}
          label={messages.flags}
          locale={locale}
          width="w-[158px]"
          value={row.flags ?? ""}
          options={ROW_FLAGS.map((flags) => [flags, flagNames[flags][locale]])}
          onPick={(picked) => {
            const flags = ROW_FLAGS.find((each) => each === picked);
            if (flags) onChange(withFlags(row, flags));
          }}
        />
        {numberPart("seq", prompt.numbers, "w-[104px]")}
        {(row.flags === undefined || carriesAck(row.flags)) && numberPart("ack", prompt.numbers, "w-[104px]")}
        {numberPart("len", prompt.lengths, "w-[84px]")}
        <span className="ml-auto flex gap-1">
          {([-1, 1] as const).map((by) => (
            <MoveButton
              key={by}
              by={by}
              label={fill(messages[by === -1 ? "up" : "down"][locale], { place })}
              isAtEnd={index + by < 0 || index + by >= count}
              onMove={() => onMove(by)}
            />
          ))}
          <button
            type="button"
            data-remove
            aria-label={fill(messages.remove[locale], { place })}
            onClick={onRemove}
            className="grid size-11 place-items-center rounded-[2px] border border-rule-strong hover:bg-paper-3"
          >
            <svg className="size-[18px]" viewBox="0 0 18 18" stroke="currentColor" strokeWidth="1.6" aria-hidden="true">
              <path d="M4 4L14 14M14 4L4 14" />
            </svg>
          </button>
        </span>
      </div>
    </fieldset>
  );
}

/** A row that has no ACK flag has no ACK number. */
function withFlags({ ack, ...row }: Row, flags: NonNullable<Row["flags"]>): Row {
  return { ...row, flags, ...(ack !== undefined && carriesAck(flags) ? { ack } : {}) };
}

function Choice({
  id,
  title,
  label,
  locale,
  width,
  value,
  options,
  onPick,
}: {
  readonly id: string;
  readonly title: string;
  readonly label: Localized;
  readonly locale: Locale;
  readonly width: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  onPick(value: string): void;
}) {
  return (
    <span>
      <label htmlFor={id} className="block text-[13.5px] leading-5 text-ink-3">
        <span className="sr-only">{title + punctuation[locale].colon}</span>
        {label[locale]}
      </label>
      <select
        id={id}
        value={value}
        onChange={({ target }) => onPick(target.value)}
        className={`field block px-2 tabular-nums ${width}`}
      >
        <option value="" disabled>
          {messages.choose[locale]}
        </option>
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </span>
  );
}
