import { useId } from "react";
import { SliderField } from "@/components/ui/slider-field";
import type { Locale } from "@/lib/i18n/locales";
import { punctuation } from "@/lib/i18n/punctuation";
import {
  CHOICES,
  longestWait,
  MOST,
  PROFILE_NAMES,
  PROFILE_RULES,
  type ProfileRule,
  PURPOSES,
  profileOf,
  type Settings,
  SWITCHES,
  type SwitchName,
} from "./settings";
import { choiceNames, profileNames, proverWords, purposeWords, switchNames, ticksOf } from "./words";

interface Choosing {
  readonly settings: Settings;
  readonly locale: Locale;
  readonly onChange: (changes: Partial<Settings>) => void;
}

/** Purpose, lengths and assumptions. */
export function ProverSettings(props: Choosing) {
  const { settings, locale, onChange } = props;
  const isTimed = settings.purpose === "reliable-close" || settings.retransmission === "fixed RTO";
  return (
    <div className="grid gap-5">
      <PurposeChoice {...props} />
      <div className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
        <Length {...props} name="msl" least={1} most={MOST.msl} label={proverWords.msl[locale]} />
        <Length
          {...props}
          name="timeWait"
          least={0}
          most={longestWait(settings)}
          label={proverWords.timeWait[locale]}
        />
        {isTimed && <Length {...props} name="rto" least={1} most={MOST.rto} label={proverWords.rto[locale]} />}
        {settings.purpose === "reliable-close" && (
          <Length {...props} name="losses" least={0} most={MOST.losses} label={proverWords.losses[locale]} isCount />
        )}
      </div>
      {settings.purpose === "old-duplicates" && <ProfileChoice {...props} />}
      <details>
        <summary className="py-2 font-semibold">{proverWords.switches[locale]}</summary>
        <p className="mt-1 max-w-(--measure) text-ink-2 text-small">{proverWords.fixed[locale]}</p>
        <div className="mt-3 grid gap-x-8 gap-y-3 sm:grid-cols-2">
          {SWITCHES[settings.purpose].map((name) => (
            <Switch key={name} name={name} settings={settings} locale={locale} onChange={onChange} />
          ))}
        </div>
      </details>
    </div>
  );
}

function PurposeChoice({ settings, locale, onChange }: Choosing) {
  const name = useId();
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-semibold">{proverWords.purpose[locale]}</legend>
      {PURPOSES.map((purpose) => (
        <label key={purpose} className="flex min-h-11 items-baseline gap-3 py-2">
          <input
            type="radio"
            name={name}
            checked={settings.purpose === purpose}
            onChange={() => onChange({ purpose })}
          />
          <span>
            <b className="font-semibold">{purposeWords[purpose].name[locale]}</b>
            <span className="text-ink-2">
              {punctuation[locale].colon}
              {purposeWords[purpose].harm[locale]}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Length(
  props: Choosing & {
    readonly name: "msl" | "timeWait" | "rto" | "losses";
    readonly label: string;
    readonly least: number;
    readonly most: number;
    /** A number of segments, not of ticks. */
    readonly isCount?: boolean;
  },
) {
  const { settings, locale, onChange, name, label, least, most, isCount = false } = props;
  const value = settings[name];
  return (
    <SliderField
      label={label}
      value={value}
      least={least}
      most={most}
      text={isCount ? String(value) : ticksOf[locale](value)}
      onChange={(next) => onChange({ [name]: next })}
    />
  );
}

const OWN = "own";

function ProfileChoice({ settings, locale, onChange }: Choosing) {
  const profile = profileOf(settings);
  return (
    <label className="grid gap-1 sm:w-1/2 sm:pr-4">
      <span>{proverWords.profile[locale]}</span>
      <select
        className="field"
        value={profile ?? OWN}
        onChange={({ target }) => onChange(PROFILE_RULES[target.value as ProfileRule])}
      >
        {PROFILE_NAMES.map((name) => (
          <option key={name} value={name}>
            {profileNames[name][locale]}
          </option>
        ))}
        {profile === null && <option value={OWN}>{proverWords.ownRules[locale]}</option>}
      </select>
    </label>
  );
}

function Switch({ settings, locale, onChange, name }: Choosing & { readonly name: SwitchName }) {
  const names: Readonly<Record<string, { readonly [L in Locale]: string }>> = choiceNames[name];
  return (
    <label className="grid min-w-0 gap-1">
      <span>{switchNames[name][locale]}</span>
      <select
        className="field min-w-0"
        value={settings[name]}
        onChange={({ target }) => onChange({ [name]: target.value })}
      >
        {CHOICES[name].map((choice) => (
          <option key={choice} value={choice}>
            {names[choice]?.[locale]}
          </option>
        ))}
      </select>
    </label>
  );
}
