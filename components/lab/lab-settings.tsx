import { type ReactNode, useId } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { punctuation } from "@/lib/i18n/punctuation";
import type { LabSetup } from "@/lib/tcp/lab/setup";
import { MUTANTS } from "@/lib/tcp/mutants/mutants";
import type { Start } from "@/lib/tcp/script";
import type { Host, ProfileName } from "@/lib/tcp/trace";
import { labWords } from "./words";

export const RULES: readonly { readonly profile: ProfileName; readonly name: string }[] = [
  { profile: "rfc9293", name: "RFC 9293" },
  { profile: "linux", name: "Linux 6" },
  { profile: "freebsd", name: "FreeBSD" },
  { profile: "rfc793", name: "RFC 793" },
];

const STARTS: { readonly [S in Start["type"]]: Start } = {
  established: { type: "established", next: { A: 100, B: 300 } },
  listening: { type: "listening", host: "B" },
  closed: { type: "closed" },
};

interface Settings {
  readonly setup: LabSetup;
  readonly locale: Locale;
  readonly onChange: (setup: LabSetup) => void;
}

/** Whose rules hold. Both ends follow them, unless one lives by a wrong model. */
export function RulesChoice({ setup, locale, onChange }: Settings) {
  const group = useId();
  return (
    <fieldset className="lab-rules">
      <legend className="sr-only">{labWords[locale].rules}</legend>
      {RULES.map(({ profile, name }) => (
        <label key={profile}>
          <input
            type="radio"
            name={group}
            className="sr-only"
            checked={setup.profile === profile}
            onChange={() => onChange({ ...setup, profile })}
          />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** How the experiment begins, how the network behaves, and who lives by a wrong model. */
export function LabSettings({ setup, locale, onChange }: Settings) {
  const w = labWords[locale];
  const { colon } = punctuation[locale];
  const number = (text: string, least: number, most: number) => Math.min(most, Math.max(least, Number(text) || 0));
  return (
    <details className="lab-settings">
      <summary>{w.settings}</summary>
      <p className="mt-2 text-ink-2 text-small">{w.settingsNote}</p>
      <div className="lab-fields">
        <Field label={w.beginning}>
          <select
            value={setup.start.type}
            onChange={({ target }) => onChange({ ...setup, start: STARTS[target.value as Start["type"]] })}
          >
            {Object.keys(STARTS).map((type) => (
              <option key={type} value={type}>
                {w.beginnings[type as Start["type"]]}
              </option>
            ))}
          </select>
        </Field>
        <Field label={`${w.delayOneWay}${colon}${setup.delay}`}>
          <input
            type="range"
            min={0}
            max={500}
            step={10}
            value={setup.delay}
            onChange={({ target }) => onChange({ ...setup, delay: number(target.value, 0, 500) })}
          />
        </Field>
        <Field label={`${w.msl}${colon}${setup.msl / 1_000}`}>
          <input
            type="range"
            min={1}
            max={120}
            value={setup.msl / 1_000}
            onChange={({ target }) => onChange({ ...setup, msl: number(target.value, 1, 120) * 1_000 })}
          />
        </Field>
        <Field label={`${w.timeWait}${colon}${setup.timeWait === null ? w.asProfile : setup.timeWait / 1_000}`}>
          <input
            type="range"
            min={-1}
            max={240}
            value={setup.timeWait === null ? -1 : setup.timeWait / 1_000}
            onChange={({ target }) => {
              const seconds = number(target.value, -1, 240);
              onChange({ ...setup, timeWait: seconds < 0 ? null : seconds * 1_000 });
            }}
          />
        </Field>
        <Field label={`${w.loss}${colon}${Math.round(setup.loss * 100)}`}>
          <input
            type="range"
            min={0}
            max={50}
            value={Math.round(setup.loss * 100)}
            onChange={({ target }) => onChange({ ...setup, loss: number(target.value, 0, 50) / 100 })}
          />
        </Field>
        <div>
          {(["A", "B"] as const).map((host) => (
            <label key={host} className="lab-check">
              <input
                type="checkbox"
                checked={setup.reading[host]}
                onChange={({ target }) => onChange({ ...setup, reading: { ...setup.reading, [host]: target.checked } })}
              />
              {w.reads(host)}
            </label>
          ))}
        </div>
        {(["A", "B"] as const).map((host) => (
          <MutantChoice key={host} host={host} setup={setup} locale={locale} onChange={onChange} />
        ))}
      </div>
    </details>
  );
}

function MutantChoice({ host, setup, locale, onChange }: Settings & { readonly host: Host }) {
  const w = labWords[locale];
  const chosen = MUTANTS.find(({ id }) => id === setup.mutants[host]);
  return (
    <Field label={w.wrongModel(host)} note={chosen?.deviation[locale]}>
      <select
        value={setup.mutants[host] ?? ""}
        onChange={({ target }) => {
          const { [host]: _, ...others } = setup.mutants;
          onChange({ ...setup, mutants: target.value === "" ? others : { ...others, [host]: target.value } });
        }}
      >
        <option value="">{w.none}</option>
        {MUTANTS.map(({ id, title }) => (
          <option key={id} value={id}>
            {title[locale]}
          </option>
        ))}
      </select>
    </Field>
  );
}

function Field({
  label,
  note,
  children,
}: {
  readonly label: string;
  readonly note?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className="lab-field">
      <span>{label}</span>
      {children}
      {note && <span className="text-ink-2 text-small">{note}</span>}
    </label>
  );
}
