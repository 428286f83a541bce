"use client";

import { useTranslations } from "next-intl";
import { type InputHTMLAttributes, type ReactNode, useId, useState } from "react";
import { useFieldAnswer } from "./action-form";

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
}

/** A text field with its label, hint and problem. */
export function FormField(
  props: FieldProps & Omit<InputHTMLAttributes<HTMLInputElement>, "name" | "id" | "defaultValue"> & { value?: string },
) {
  const { name, label, hint, value, ...input } = props;
  const { kept } = useFieldAnswer(name);
  return (
    <FieldFrame name={name} label={label} {...(hint ? { hint } : {})}>
      {(described) => <input className="field" name={name} defaultValue={kept ?? value} {...described} {...input} />}
    </FieldFrame>
  );
}

/** A password, hidden until the reader asks to see it. */
export function PasswordField(props: FieldProps & { readonly autoComplete: string; readonly autoFocus?: boolean }) {
  const { name, label, hint, ...input } = props;
  const t = useTranslations("form");
  const [isShown, setShown] = useState(false);
  return (
    <FieldFrame name={name} label={label} {...(hint ? { hint } : {})}>
      {(described) => (
        <div className="relative">
          <input className="field pr-20" name={name} type={isShown ? "text" : "password"} {...described} {...input} />
          <button
            type="button"
            aria-pressed={isShown}
            aria-label={t("showPassword")}
            onClick={() => setShown(!isShown)}
            className="absolute top-1 right-1 min-h-9 px-3 text-ink-2 text-small underline underline-offset-4"
          >
            {isShown ? t("hide") : t("show")}
          </button>
        </div>
      )}
    </FieldFrame>
  );
}

interface SelectOption {
  readonly value: string;
  readonly label: string;
  readonly lang?: string;
}

interface SelectGroup {
  readonly label: string;
  readonly options: readonly SelectOption[];
}

/** One choice of a few, or of many in groups. */
export function SelectField(
  props: FieldProps & { readonly value: string; readonly options: readonly (SelectOption | SelectGroup)[] },
) {
  const { name, label, hint, value, options } = props;
  const { kept } = useFieldAnswer(name);
  return (
    <FieldFrame name={name} label={label} {...(hint ? { hint } : {})}>
      {(described) => (
        <select className="field" name={name} defaultValue={kept ?? value} {...described}>
          {options.map((choice) =>
            "options" in choice ? (
              <optgroup key={choice.label} label={choice.label}>
                {choice.options.map(selectOption)}
              </optgroup>
            ) : (
              selectOption(choice)
            ),
          )}
        </select>
      )}
    </FieldFrame>
  );
}

function selectOption({ value, label, lang }: SelectOption): ReactNode {
  return (
    <option key={value} value={value} lang={lang}>
      {label}
    </option>
  );
}

interface Described {
  readonly id: string;
  readonly "aria-describedby"?: string;
  readonly "aria-invalid"?: true;
}

/** Label, hint and problem of a field, around the control that they describe. */
export function FieldFrame(props: FieldProps & { readonly children: (described: Described) => ReactNode }) {
  const id = useId();
  const t = useTranslations("form.problems");
  const { problem } = useFieldAnswer(props.name);
  const words = problem && t((t.has(problem as "required") ? problem : "invalid") as "required");

  const describedBy = [words ? `${id}-problem` : "", props.hint ? `${id}-hint` : ""].filter(Boolean).join(" ");
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-semibold">
        {props.label}
      </label>
      {props.children({
        id,
        ...(describedBy ? { "aria-describedby": describedBy } : {}),
        ...(words ? { "aria-invalid": true as const } : {}),
      })}
      {words && (
        <p id={`${id}-problem`} className="flex items-baseline gap-2 text-no text-small">
          <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true" className="shrink-0">
            <path d="M1 1L9 9M9 1L1 9" stroke="currentColor" strokeWidth="2" />
          </svg>
          {words}
        </p>
      )}
      {props.hint && (
        <p id={`${id}-hint`} className="text-ink-2 text-small">
          {props.hint}
        </p>
      )}
    </div>
  );
}
