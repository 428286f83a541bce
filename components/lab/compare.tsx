import { memo, useMemo } from "react";
import { SectionHeading } from "@/components/ui/section-heading";
import type { Locale } from "@/lib/i18n/locales";
import { describeStep } from "@/lib/tcp/describe-step";
import type { LabSession } from "@/lib/tcp/lab/address";
import { act, type LabAction, LabError, startLab, traceOf } from "@/lib/tcp/lab/session";
import type { LabSetup } from "@/lib/tcp/lab/setup";
import { findModel, MUTANTS } from "@/lib/tcp/mutants/mutants";
import type { Trace } from "@/lib/tcp/trace";
import { ScrolledLadder } from "../tcp/scrolled-ladder";
import { RULES } from "./lab-settings";
import type { LabView } from "./view";
import { labWords } from "./words";

/** The same actions under other rules, and the first step at which the two runs part. */
export const Compare = memo(function Compare(props: {
  readonly history: LabSession;
  readonly trace: Trace;
  /** How many steps of both are shown. */
  readonly position: number;
  /** Id of the rules of the other run; empty: none. */
  readonly other: string;
  readonly locale: Locale;
  readonly onView: (part: Partial<LabView>) => void;
}) {
  const { history, trace, position, locale, onView } = props;
  const { setup, actions } = history;
  const w = labWords[locale];
  const other = nameOf(props.other, locale) === null ? "" : props.other;
  return (
    <section className="lab-compare">
      <SectionHeading className="text-[16px]">{w.compare}</SectionHeading>
      <p className="text-ink-2 text-small">{w.compareNote}</p>
      <label className="lab-field">
        <span>{w.compareWith}</span>
        <select value={other} onChange={({ target }) => onView({ other: target.value })}>
          <option value="">{w.nothingToCompare}</option>
          {RULES.filter(({ profile }) => profile !== setup.profile).map(({ profile, name }) => (
            <option key={profile} value={profile}>
              {name}
            </option>
          ))}
          {MUTANTS.map(({ id, title }) => (
            <option key={id} value={id}>
              {title[locale]}
            </option>
          ))}
        </select>
      </label>
      {other !== "" && <OtherRun {...{ setup, actions, trace, position, locale, rules: other }} />}
    </section>
  );
});

function setupFor(setup: LabSetup, other: string): LabSetup {
  const known = RULES.find(({ profile }) => profile === other);
  return known === undefined ? { ...setup, mutants: { A: other, B: other } } : { ...setup, profile: known.profile };
}

function OtherRun(props: {
  readonly setup: LabSetup;
  readonly actions: readonly LabAction[];
  readonly trace: Trace;
  readonly position: number;
  readonly locale: Locale;
  /** Whose rules the other run follows: a profile, or a named wrong model. */
  readonly rules: string;
}) {
  const { setup, actions, trace, position, locale, rules } = props;
  const w = labWords[locale];
  const { other, followed } = useMemo(() => follow(setupFor(setup, rules), actions), [setup, rules, actions]);
  const at = useMemo(() => firstDifference(trace, other), [trace, other]);
  const step = at === null ? undefined : other.steps[at];
  return (
    <>
      <p aria-live="polite" className="mt-2">
        {followed < actions.length && `${w.cannotFollow(followed)} `}
        {at === null ? w.sameSoFar : `${w.differsAt(at + 1)} ${step ? describeStep(other, step)[locale] : ""}`}
      </p>
      <div className="lab-pair">
        <Beside name={w.thisRun} {...{ trace, position, locale }} />
        <Beside name={nameOf(rules, locale) ?? ""} trace={other} {...{ position, locale }} />
      </div>
    </>
  );
}

/** Null if there are no such rules. */
function nameOf(rules: string, locale: Locale): string | null {
  return (
    MUTANTS.find(({ id }) => id === rules)?.title[locale] ??
    RULES.find(({ profile }) => profile === rules)?.name ??
    null
  );
}

/** One of the two runs, after as many steps as the other. */
function Beside(props: {
  readonly name: string;
  readonly trace: Trace;
  readonly position: number;
  readonly locale: Locale;
}) {
  const { name, trace, position, locale } = props;
  const shown = Math.min(position, trace.steps.length);
  const { A, B } = trace.steps[shown - 1]?.after ?? trace.start;
  return (
    <div className="min-w-0">
      <SectionHeading isNested className="lab-beside">
        {name}
      </SectionHeading>
      <p className="lab-beside-states">
        <span className="lab-A-text">A {A.state}</span> <span className="lab-B-text">B {B.state}</span>
      </p>
      <ScrolledLadder trace={trace} locale={locale} story={name} position={shown} />
    </div>
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
