import type { ReactNode } from "react";
import type { Locale, Localized } from "@/lib/i18n/locales";
import { messages } from "./messages";

/** A unit that may be chosen. */
interface Unit {
  readonly id: string;
  readonly label: Localized;
}

interface Typed {
  readonly value: string;
  /** Id of a unit; empty while none is chosen. */
  readonly unit: string;
}

/** A field for a number and, where there is more than one, a list of its units. */
export function NumberWithUnit({
  id,
  locale,
  units,
  typed: { value, unit },
  isUnreadable,
  describedBy,
  onGive,
  children,
}: {
  readonly id: string;
  readonly locale: Locale;
  readonly units: readonly Unit[];
  readonly typed: Typed;
  readonly isUnreadable: boolean;
  /** Id of the text that says what is wrong with it. */
  readonly describedBy: string;
  onGive(typed: Typed): void;
  /** Beside it. */
  readonly children?: ReactNode;
}) {
  const [onlyUnit] = units.length === 1 ? units : [];
  return (
    <div className="flex flex-wrap items-center gap-3">
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        maxLength={40}
        aria-label={messages.number[locale]}
        aria-invalid={isUnreadable}
        aria-describedby={describedBy}
        value={value}
        onChange={(event) => onGive({ value: event.target.value, unit })}
        className="field w-44 font-mono tabular-nums"
      />
      {onlyUnit ? (
        <span>{onlyUnit.label[locale]}</span>
      ) : (
        <select
          aria-label={messages.unit[locale]}
          value={unit}
          onChange={(event) => onGive({ value, unit: event.target.value })}
          className="field w-auto max-w-full"
        >
          <option value="" disabled>
            {messages.chooseUnit[locale]}
          </option>
          {units.map(({ id: each, label }) => (
            <option key={each} value={each}>
              {label[locale]}
            </option>
          ))}
        </select>
      )}
      {children}
    </div>
  );
}
