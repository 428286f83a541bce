import type { Localized } from "@/lib/i18n/locales";
import {
  arrivedIn,
  cutTrace,
  describeStep,
  type Host,
  type ProfileName,
  run,
  type Scenario,
  type SentSegment,
  STATES,
  type State,
  sentBy,
  type Trace,
  type TraceStep,
} from "@/lib/tcp";
import { carriesKnownSeq, type Flags, flagsOf } from "./flags";
import { isNumbered } from "./is-numbered";

export interface Key {
  readonly scenario: Scenario;
  /** How many steps are shown before the first question. */
  readonly from: number;
  /** How many steps are asked. */
  readonly steps: number;
}

/** What of a prompt follows from its key, so that the two cannot disagree. */
export interface Derived {
  readonly profile: ProfileName;
  readonly start: Trace;
  /** What happens first, without what follows from it. */
  readonly stimulus: Localized;
  readonly steps: number;
}

/** One asked step with what the model did in it. */
export interface AskedStep {
  readonly step: TraceStep;
  readonly arrived: SentSegment | null;
  readonly stimulus: Localized;
  /** The whole of it in words. */
  readonly happened: Localized;
  readonly answer: Answer;
}

/** The right answer to one stage. */
export interface Answer {
  readonly a: State;
  readonly b: State;
  readonly segment: {
    readonly from: Host;
    readonly flags: Flags;
    /** Null where it cannot be known from what is shown: an initial sequence number, or before any number was seen. */
    readonly seq: number | null;
    readonly ack: number | null;
  } | null;
}

export function derivePrompt(key: Key): Derived {
  const [first] = askedSteps(key);
  if (!first) throw new Error(`${key.scenario.id}: no step is asked`);
  return {
    profile: key.scenario.profile,
    start: shownTrace(key, 0),
    stimulus: first.stimulus,
    steps: key.steps,
  };
}

/** The trace as far as it may be shown after so many stages were committed. */
export function shownTrace({ scenario, from }: Key, committed: number): Trace {
  return cutTrace(run(scenario), from + committed, scenario.delay);
}

/** The steps that are asked, in order. Refuses a step in which more than one segment is sent: there is one field for it. */
export function askedSteps({ scenario, from, steps }: Key): readonly AskedStep[] {
  const trace = run(scenario);
  const asked = trace.steps.slice(from, from + steps);
  if (asked.length < steps) {
    throw new Error(`${scenario.id}: step ${from + steps} is asked, but the trace has ${trace.steps.length}`);
  }
  return asked.map((step) => ({
    step,
    arrived: arrivedIn(trace, step),
    stimulus: timed(step, describeStep(trace, withoutConsequences(step))),
    happened: markStates(describeStep(trace, step)),
    answer: answerOf(step, trace, scenario.id),
  }));
}

function answerOf(step: TraceStep, trace: Trace, scenario: string): Answer {
  const [sent = null, ...more] = sentBy(step);
  if (more.length > 0) throw new Error(`${scenario}: step ${step.index} sends more than one segment`);
  return {
    a: step.after.A.state,
    b: step.after.B.state,
    segment: sent && {
      from: sent.from,
      flags: flagsOf(sent.segment),
      seq: carriesKnownSeq(flagsOf(sent.segment)) && isNumbered(trace, sent.from, step.index) ? sent.segment.seq : null,
      ack: sent.segment.ack,
    },
  };
}

/** The event alone, as if nothing had followed from it. */
function withoutConsequences(step: TraceStep): TraceStep {
  return { ...step, after: step.before, sent: [], delivered: 0, signals: [], dropped: false };
}

function timed({ at }: TraceStep, text: Localized): Localized {
  const seconds = (at / 1000).toFixed(3);
  const marked = markStates(text);
  return { en: `At ${seconds} s: ${marked.en}`, "zh-CN": `${seconds} s：${marked["zh-CN"]}` };
}

const STATE_NAME = new RegExp(`\\b(?:${STATES.toSorted((one, other) => other.length - one.length).join("|")})\\b`, "g");

/** Sets the names of states as code. */
function markStates(text: Localized): Localized {
  const mark = (plain: string) => plain.replace(STATE_NAME, "`$&`");
  return { en: mark(text.en), "zh-CN": mark(text["zh-CN"]) };
}
