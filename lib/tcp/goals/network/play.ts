import { act, type LabAction, LabError, type LabRun, startLab } from "../../lab/session";
import { DEFAULT_SETUP } from "../../lab/setup";
import { begin, callsFollowing, type EndOptions, type Script } from "../../script";
import type { Ends, Host, SentSegment, TraceStep } from "../../trace";
import type { Memory, NetworkGoal, Seen, Variant } from "./goal";

/** What the learner does as the network. Waiting lets the next thing happen; all else is an intervention. */
export type NetworkAction =
  | { readonly type: "wait" }
  | { readonly type: "deliver" | "drop" | "delay" | "duplicate"; readonly segment: number };

/** A goal being played. A value: undoing is going back to the old one. */
export interface GoalRun {
  readonly goal: NetworkGoal;
  readonly variant: Variant;
  readonly script: Script;
  readonly lab: LabRun;
  readonly memory: Memory;
  readonly actions: number;
  readonly interventions: number;
}

/** More than this nobody may do: a run must be checked in a moment. */
export const MOST_ACTIONS = 120;

/** The scene of a goal; what the programs do at time 0 has been done. */
export function startGoal(goal: NetworkGoal, variant: Variant): GoalRun {
  const script = mirrored(goal.scene(variant), variant.isMirrored);
  const setup = { ...DEFAULT_SETUP, profile: script.profile, start: script.start, delay: script.delay };
  const lab: LabRun = { ...startLab(setup), network: begin(script) };
  let run: GoalRun = { goal, variant, script, lab, memory: {}, actions: 0, interventions: 0 };
  while (run.lab.network.calls.some(({ at }) => at === 0)) run = apply(run, { type: "step" });
  return run;
}

/** The run after one more action. Throws a `LabError` if it cannot be done. */
export function intervene(run: GoalRun, action: NetworkAction): GoalRun {
  if (run.actions >= MOST_ACTIONS) throw new LabError("too-long");
  const next = apply(run, labActionOf(run.goal, action));
  const interventions = run.interventions + (action.type === "wait" ? 0 : 1);
  return { ...next, actions: run.actions + 1, interventions };
}

/** The run of a whole list of actions. Throws a `LabError` at the first that cannot be done. */
export function playGoal(goal: NetworkGoal, variant: Variant, actions: readonly NetworkAction[]): GoalRun {
  return actions.reduce(intervene, startGoal(goal, variant));
}

export function isReached({ goal, memory }: GoalRun): boolean {
  return goal.watch.isReached(memory);
}

/** Whether anything can happen yet: something under way, a program that will act, a timer that runs. */
export function isOver({ lab }: GoalRun): boolean {
  const { inFlight, calls, ends } = lab.network;
  const isUnderWay = inFlight.some(({ fate }) => fate.type === "arrives");
  return !isUnderWay && calls.length === 0 && ends.A.timers.length === 0 && ends.B.timers.length === 0;
}

function labActionOf({ hold }: NetworkGoal, action: NetworkAction): LabAction {
  switch (action.type) {
    case "wait":
      return { type: "step" };
    case "deliver":
      return { type: "deliver", segment: action.segment };
    case "drop":
      return { type: "drop", segment: action.segment };
    case "delay":
    case "duplicate":
      return { type: action.type, segment: action.segment, by: hold };
  }
}

function apply(run: GoalRun, action: LabAction): GoalRun {
  const before = run.lab;
  let lab = act(before, action);
  let { memory } = run;
  for (let at = before.steps.length; at < lab.steps.length; at += 1) {
    const step = lab.steps[at];
    if (step === undefined) break;
    memory = run.goal.watch.see(memory, seenBy(run.variant, step, before));
    const following = callsFollowing(run.script, lab.steps.slice(0, at + 1));
    if (following.length > 0) {
      lab = { ...lab, network: { ...lab.network, calls: [...lab.network.calls, ...following] } };
    }
  }
  return { ...run, lab, memory };
}

function seenBy({ isMirrored }: Variant, step: TraceStep, { network }: LabRun): Seen {
  const { cause } = step;
  const arrived = cause.type === "arrival" ? network.inFlight.find(({ id }) => id === cause.segmentId) : undefined;
  const sent = step.sent.filter(({ stray }) => !stray);
  const seen = { ...step, sent, arrived: arrived ?? null };
  if (!isMirrored) return seen;
  const swapSent = (one: SentSegment): SentSegment => ({ ...one, from: other(one.from) });
  return {
    ...seen,
    host: other(step.host),
    arrived: seen.arrived && swapSent(seen.arrived),
    sent: sent.map(swapSent),
    before: swapEnds(step.before),
    after: swapEnds(step.after),
  };
}

const swapEnds = ({ A, B }: Ends): Ends => ({ A: B, B: A });

export function other(host: Host): Host {
  return host === "A" ? "B" : "A";
}

/** The same story with A and B having changed places. */
function mirrored(script: Script, isMirrored: boolean): Script {
  if (!isMirrored) return script;
  const { start, ends = {}, calls } = script;
  const swapped: { [H in Host]?: EndOptions } = {};
  if (ends.A) swapped.B = ends.A;
  if (ends.B) swapped.A = ends.B;
  return {
    ...script,
    start: mirroredStart(start),
    ends: swapped,
    calls: calls.map((call) =>
      "at" in call
        ? { ...call, host: other(call.host) }
        : { ...call, host: other(call.host), entering: { ...call.entering, host: other(call.entering.host) } },
    ),
  };
}

function mirroredStart(start: Script["start"]): Script["start"] {
  switch (start.type) {
    case "established":
      return { type: "established", next: { A: start.next.B, B: start.next.A } };
    case "listening":
      return { type: "listening", host: other(start.host) };
    case "closed":
      return start;
  }
}
