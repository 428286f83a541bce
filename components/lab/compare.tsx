import { useDeferredValue, useMemo, useState } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { describeStep } from "@/lib/tcp/describe-step";
import { act, type LabAction, LabError, startLab, traceOf } from "@/lib/tcp/lab/session";
import type { LabSetup } from "@/lib/tcp/lab/setup";
import { findModel, MUTANTS } from "@/lib/tcp/mutants/mutants";
import type { ProfileName, Trace } from "@/lib/tcp/trace";
import { ScrolledLadder } from "../tcp/scrolled-ladder";
import { labWords } from "./words";

const PROFILES: readonly ProfileName[] = ["rfc9293", "linux", "freebsd", "rfc793"];

/** The same actions under other rules, and the first step at which the two runs part. */
export function Compare(props: {
  readonly setup: LabSetup;
  readonly actions: readonly LabAction[];
  readonly trace: Trace;
  readonly locale: Locale;
}) {
  const { setup, actions, trace, locale } = props;
  const w = labWords[locale];
  const [other, setOther] = useState("");
  return (
    <section className="lab-compare">
      <h2 className="text-[16px]">{w.compare}</h2>
      <p className="text-ink-2 text-small">{w.compareNote}</p>
      <label className="lab-field">
        <span>{w.compareWith}</span>
        <select value={other} onChange={({ target }) => setOther(target.value)}>
          <option value="">–</option>
          {PROFILES.filter((profile) => profile !== setup.profile).map((profile) => (
            <option key={profile} value={profile}>
              {profile}
            </option>
          ))}
          {MUTANTS.map(({ id, title }) => (
            <option key={id} value={id}>
              {title[locale]}
            </option>
          ))}
        </select>
      </label>
      {other !== "" && <OtherRun setup={setup} rules={other} actions={actions} trace={trace} locale={locale} />}
    </section>
  );
}

function setupFor(setup: LabSetup, other: string): LabSetup {
  const profile = PROFILES.find((name) => name === other);
  return profile === undefined ? { ...setup, mutants: { A: other, B: other } } : { ...setup, profile };
}

/** The bench does not wait for it: all actions are done again. */
function OtherRun(props: {
  readonly setup: LabSetup;
  /** A profile, or a wrong model. */
  readonly rules: string;
  readonly actions: readonly LabAction[];
  readonly trace: Trace;
  readonly locale: Locale;
}) {
  const { locale } = props;
  const w = labWords[locale];
  const given = useMemo(
    () => ({ setup: setupFor(props.setup, props.rules), actions: props.actions, trace: props.trace }),
    [props.setup, props.rules, props.actions, props.trace],
  );
  const { setup, actions, trace } = useDeferredValue(given);
  const { other, followed } = useMemo(() => follow(setup, actions), [setup, actions]);
  const at = useMemo(() => firstDifference(trace, other), [trace, other]);
  const step = at === null ? undefined : other.steps[at];
  return (
    <>
      <p aria-live="polite" className="mt-2">
        {followed < actions.length && `${w.cannotFollow(followed)} `}
        {at === null ? w.sameSoFar : `${w.differsAt(at + 1)} ${step ? describeStep(other, step)[locale] : ""}`}
      </p>
      <ScrolledLadder trace={other} locale={locale} story={w.compareNote} position={other.steps.length} />
    </>
  );
}

/** As far as the same actions can be done. */
function follow(setup: LabSetup, actions: readonly LabAction[]): { readonly other: Trace; readonly followed: number } {
  let run = startLab(setup, (id) => findModel(id)?.transition ?? null);
  for (const [index, action] of actions.entries()) {
    try {
      run = act(run, action);
    } catch (error) {
      if (!(error instanceof LabError)) throw error;
      return { other: traceOf(run), followed: index };
    }
  }
  return { other: traceOf(run), followed: actions.length };
}

function firstDifference(one: Trace, other: Trace): number | null {
  const seen = (trace: Trace, index: number) => {
    const step = trace.steps[index];
    if (step === undefined) return null;
    const { at, host, cause, after, sent } = step;
    return JSON.stringify([at, host, cause, after.A.state, after.B.state, sent.map(({ segment }) => segment)]);
  };
  const length = Math.max(one.steps.length, other.steps.length);
  for (let index = 0; index < length; index++) if (seen(one, index) !== seen(other, index)) return index;
  return null;
}
