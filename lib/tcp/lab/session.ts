import { NO_CONNECTION } from "../connection";
import { type Network, step, viewEnds } from "../network";
import type { Host, SentSegment, Trace, TraceStep, UserCall } from "../trace";
import { cutAt, fateAtRandom } from "./fate";
import { begin, type LabSetup, type RulesById } from "./setup";

/** What somebody in the laboratory does: to a program, to a segment under way, to a host, or with time. */
export type LabAction =
  | { readonly type: "call"; readonly host: Host; readonly call: UserCall }
  /** The next thing happens, whenever that is. */
  | { readonly type: "step" }
  /** So many ms pass, with all that happens in them. */
  | { readonly type: "wait"; readonly for: number }
  | { readonly type: "deliver"; readonly segment: number }
  | { readonly type: "drop"; readonly segment: number }
  | { readonly type: "delay"; readonly segment: number; readonly by: number }
  /** A copy arrives so many ms after the original would have. */
  | { readonly type: "duplicate"; readonly segment: number; readonly by: number }
  /** The host loses everything and hears nothing until it reboots. */
  | { readonly type: "crash"; readonly host: Host }
  | { readonly type: "reboot"; readonly host: Host };

/** A run so far. A value: acting makes a new one, so undoing is going back to the old one. */
export interface LabRun {
  readonly setup: LabSetup;
  readonly network: Network;
  /** ms; may lie after the last thing that happened. */
  readonly now: number;
  readonly steps: readonly TraceStep[];
  /** What has become of segments since they were sent. */
  readonly fates: ReadonlyMap<number, SentSegment["fate"]>;
  readonly copies: readonly SentSegment[];
  readonly down: readonly Host[];
}

/** An action that cannot be done now: there is no such segment under way, nothing is left to happen, the host is down. */
export class LabError extends Error {
  constructor(readonly code: "no-such-segment" | "nothing-left" | "host-down" | "too-long") {
    super(`the laboratory cannot do this: ${code}`);
    this.name = "LabError";
  }
}

/** More steps than this a run may not have: a page must stay quick. */
export const MOST_STEPS = 5_000;

export function startLab(setup: LabSetup, rulesOf?: RulesById): LabRun {
  return { setup, network: begin(setup, rulesOf), now: 0, steps: [], fates: new Map(), copies: [], down: [] };
}

/** The run after one more action. Throws a `LabError` if it cannot be done. */
export function act(run: LabRun, action: LabAction): LabRun {
  let after = run;
  for (const stage of stages(run, action)) after = stage;
  return after;
}

/** The run after each thing that happens while an action is done, in order; the last one is the run after the action. */
export function* stages(run: LabRun, action: LabAction): Generator<LabRun, void> {
  switch (action.type) {
    case "call":
      yield* call(run, action.host, action.call);
      return;
    case "step":
      yield nextStep(run) ?? fail("nothing-left");
      return;
    case "wait":
      yield* wait(run, run.now + action.for);
      return;
    case "deliver":
      yield* deliver(run, action.segment);
      return;
    case "drop":
      yield decide(run, action.segment, { type: "lost", at: run.now });
      return;
    case "delay":
      yield move(run, action.segment, arrivalOf(run, action.segment) + action.by);
      return;
    case "duplicate":
      yield duplicate(run, action.segment, action.by);
      return;
    case "crash":
      yield crash(run, action.host);
      return;
    case "reboot":
      yield { ...run, down: run.down.filter((host) => host !== action.host) };
  }
}

/** The run of a whole list of actions; the same list always gives the same run. */
export function play(setup: LabSetup, actions: readonly LabAction[]): LabRun {
  return actions.reduce(act, startLab(setup));
}

/** What the figures draw. */
export function traceOf({ setup, steps, fates, copies }: LabRun): Trace {
  const final = (sent: SentSegment): SentSegment => ({ ...sent, fate: fates.get(sent.id) ?? sent.fate });
  const copied = new Map<number, readonly SentSegment[]>();
  for (const copy of copies) {
    if (copy.copyOf !== undefined) copied.set(copy.copyOf, [...(copied.get(copy.copyOf) ?? []), copy]);
  }
  const withCopies = (step: TraceStep) => [...step.sent, ...step.sent.flatMap(({ id }) => copied.get(id) ?? [])];
  // A step that nothing was done to stays the same object: what was drawn of it need not be drawn again.
  const isAsItWas = ({ sent }: TraceStep) => sent.every(({ id }) => !fates.has(id) && !copied.has(id));
  return {
    profile: setup.profile,
    start: viewEnds(begin(setup).ends),
    steps: steps.map((step) => (isAsItWas(step) ? step : { ...step, sent: withCopies(step).map(final) })),
  };
}

/** The segments under way now, the next to arrive first. */
export function underWay({ network, now }: LabRun): readonly SentSegment[] {
  return network.inFlight
    .filter(({ fate }) => fate.type === "arrives" && fate.at >= now)
    .toSorted((a, b) => a.fate.at - b.fate.at);
}

function* call(run: LabRun, host: Host, made: UserCall): Generator<LabRun, void> {
  if (run.down.includes(host)) fail("host-down");
  const planned = { at: run.now, host, call: made };
  let after: LabRun = { ...run, network: { ...run.network, calls: [planned] } };
  // What arrives at this very moment comes first.
  while (after.network.calls.length > 0) {
    after = nextStep(after) ?? fail("nothing-left");
    yield after;
  }
}

/** The segment arrives at this moment; what is due at the same moment and was sent before it comes first. */
function* deliver(run: LabRun, id: number): Generator<LabRun, void> {
  let current: LabRun = move(run, id, run.now);
  while (current.network.inFlight.some((sent) => sent.id === id && sent.fate.type === "arrives")) {
    current = nextStep(current) ?? fail("nothing-left");
    yield current;
  }
}

function* wait(run: LabRun, until: number): Generator<LabRun, void> {
  let current = run;
  for (;;) {
    const next = step(current.network);
    if (next === null || next.step.at > until) {
      yield { ...current, now: until };
      return;
    }
    const isOne = !current.down.includes(next.step.host);
    current = happen(current, next);
    if (isOne) yield current;
  }
}

/** One thing happens; null if nothing is left to. What reaches a host that is down is gone, and nothing else happens there. */
function nextStep(run: LabRun): LabRun | null {
  let current = run;
  for (;;) {
    const next = step(current.network);
    if (next === null) return null;
    current = happen(current, next);
    if (current.steps.length > run.steps.length) return current;
  }
}

function happen(run: LabRun, { network, step: happened }: NonNullable<ReturnType<typeof step>>): LabRun {
  if (run.down.includes(happened.host)) return withoutArrival(run, happened);
  if (run.steps.length >= MOST_STEPS) return fail("too-long");
  const decided = happened.sent.filter(({ stray }) => !stray).map((sent) => fateAtRandom(run.setup, sent));
  const byId = new Map(decided.map((sent) => [sent.id, sent]));
  return {
    ...run,
    now: happened.at,
    steps: [...run.steps, { ...happened, sent: happened.sent.map((sent) => byId.get(sent.id) ?? sent) }],
    network: { ...network, inFlight: network.inFlight.map((sent) => byId.get(sent.id) ?? sent) },
  };
}

function withoutArrival(run: LabRun, { cause, at }: TraceStep): LabRun {
  return cause.type === "arrival" ? decide(run, cause.segmentId, { type: "lost", at }) : fail("host-down");
}

function find(run: LabRun, id: number): SentSegment {
  return run.network.inFlight.find((sent) => sent.id === id && sent.fate.type === "arrives") ?? fail("no-such-segment");
}

function arrivalOf(run: LabRun, id: number): number {
  return find(run, id).fate.at;
}

/** The segment arrives at another time than it would have; after its MSL it is gone. */
function move(run: LabRun, id: number, at: number): LabRun {
  return decide(run, id, cutAt(run.setup, find(run, id), Math.max(at, run.now)));
}

function decide(run: LabRun, id: number, fate: SentSegment["fate"]): LabRun {
  find(run, id);
  const inFlight = run.network.inFlight.map((sent) => (sent.id === id ? { ...sent, fate } : sent));
  return { ...run, network: { ...run.network, inFlight }, fates: new Map(run.fates).set(id, fate) };
}

function duplicate(run: LabRun, id: number, by: number): LabRun {
  const original = find(run, id);
  const copy: SentSegment = {
    ...original,
    id: run.network.nextSegmentId,
    copyOf: original.copyOf ?? original.id,
    fate: cutAt(run.setup, original, original.fate.at + by),
  };
  return {
    ...run,
    copies: [...run.copies, copy],
    network: { ...run.network, nextSegmentId: copy.id + 1, inFlight: [...run.network.inFlight, copy] },
  };
}

function crash(run: LabRun, host: Host): LabRun {
  if (run.down.includes(host)) return fail("host-down");
  const { network, now } = run;
  const { rcvBuffer, reading } = network.ends[host].connection;
  const connection = { ...NO_CONNECTION, rcvBuffer, rcvWnd: rcvBuffer, reading };
  const ends = { ...network.ends, [host]: { ...network.ends[host], connection, timers: [], listener: false } };
  const happened: TraceStep = {
    index: network.stepsTaken,
    at: now,
    host,
    cause: { type: "crash" },
    before: viewEnds(network.ends),
    after: viewEnds(ends),
    sent: [],
    delivered: 0,
    signals: [],
    dropped: false,
  };
  return {
    ...run,
    down: [...run.down, host],
    steps: [...run.steps, happened],
    network: { ...network, ends, now, stepsTaken: network.stepsTaken + 1 },
  };
}

function fail(code: LabError["code"]): never {
  throw new LabError(code);
}
