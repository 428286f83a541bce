import { type Channel, carry } from "./channel";
import type { Connection, Context, TcpEffect, TcpEvent } from "./connection";
import type { Profile } from "./profiles";
import type { Segment } from "./segment";
import { add, lt } from "./sequence";
import type { EndpointView, Host, RunningTimer, SentSegment, Signal, StepCause, TraceStep, UserCall } from "./trace";
import { type TransitionLike, transition } from "./transition";

/** One end: what it remembers of the connection, and its clocks. */
export interface Endpoint {
  readonly connection: Connection;
  readonly profile: Profile;
  /** Rules other than the model's own: a named wrong model. */
  readonly rules?: TransitionLike;
  readonly timers: readonly RunningTimer[];
  readonly listener: boolean;
  /** Initial sequence numbers of the connections it will open, in order. */
  readonly isns: readonly number[];
}

/** A user call that is going to happen. */
export interface PendingCall {
  readonly at: number;
  readonly host: Host;
  readonly call: UserCall;
}

/** Two ends, what is under way between them, and what their programs are going to do. A value: stepping makes a new one. */
export interface Network {
  readonly now: number;
  readonly ends: { readonly [H in Host]: Endpoint };
  readonly channel: Channel;
  readonly inFlight: readonly SentSegment[];
  readonly calls: readonly PendingCall[];
  readonly nextSegmentId: number;
  readonly stepsTaken: number;
}

interface Occurrence {
  readonly at: number;
  readonly host: Host;
  readonly cause: StepCause;
  readonly event: TcpEvent;
}

/** Lets the next thing happen, and what follows from it at once. Null when nothing is left to happen. */
export function step(network: Network): { readonly network: Network; readonly step: TraceStep } | null {
  const next = nextOccurrence(network);
  if (next === null) return null;

  const { host, at } = next;
  const end = network.ends[host];
  const context: Context = {
    profile: end.profile,
    now: at,
    iss: end.isns[0] ?? 0,
    listener: end.listener,
  };
  const result = (end.rules ?? transition)(end.connection, next.event, context);
  const isnUsed = result.connection.iss === context.iss && result.connection.iss !== end.connection.iss;
  const { channel, sent } = sendAll(network, host, result.effects, at);

  const ends = {
    ...network.ends,
    [host]: {
      ...end,
      connection: result.connection,
      timers: runTimers(expire(end.timers, next.cause), result.effects, at),
      isns: isnUsed ? end.isns.slice(1) : end.isns,
    },
  };
  const taken: TraceStep = {
    index: network.stepsTaken,
    at,
    host,
    cause: next.cause,
    before: viewEnds(network.ends),
    after: viewEnds(ends),
    sent: [...strayBehind(network, next.cause), ...sent],
    delivered: result.effects.reduce((sum, effect) => sum + (effect.type === "deliver" ? effect.octets : 0), 0),
    signals: result.effects.flatMap((effect): readonly Signal[] => (effect.type === "signal" ? [effect.signal] : [])),
    dropped: result.effects.some((effect) => effect.type === "drop"),
  };
  return {
    step: taken,
    network: {
      now: at,
      ends,
      channel,
      inFlight: [...without(network.inFlight, next.cause), ...sent],
      calls: next.cause.type === "call" ? withoutFirst(network.calls, next) : network.calls,
      nextSegmentId: network.nextSegmentId + sent.length,
      stepsTaken: network.stepsTaken + 1,
    },
  };
}

/** Both ends as the reader of a trace sees them. */
export function viewEnds(ends: Network["ends"]): TraceStep["before"] {
  return { A: view(ends.A), B: view(ends.B) };
}

function view({ connection, timers }: Endpoint): EndpointView {
  const { state, sndUna, sndNxt, rcvNxt, finSeq, finReceived } = connection;
  const finAcknowledged = finSeq !== null && lt(finSeq, sndUna);
  return { state, sndUna, sndNxt, rcvNxt, finSent: finSeq !== null, finAcknowledged, finReceived, timers };
}

/**
 * What happens next. At the same moment a segment arrives before a program acts, and a program
 * acts before a timer expires; then A comes before B, and what was sent or planned first comes first.
 */
function nextOccurrence(network: Network): Occurrence | null {
  const arrivals = network.inFlight.flatMap(({ id, from, segment, fate }): readonly Occurrence[] =>
    fate.type === "lost"
      ? []
      : [
          {
            at: fate.at,
            host: from === "A" ? "B" : "A",
            cause: { type: "arrival", segmentId: id },
            event: { type: "SEGMENT ARRIVES", segment },
          },
        ],
  );
  const calls = network.calls.map(
    ({ at, host, call }): Occurrence => ({ at, host, cause: { type: "call", call }, event: call }),
  );
  const timeouts = (["A", "B"] as const).flatMap((host) =>
    network.ends[host].timers.map(
      ({ name, expiresAt }): Occurrence => ({
        at: expiresAt,
        host,
        cause: { type: "timeout", timer: name },
        event: { type: "TIMEOUT", timer: name },
      }),
    ),
  );
  // Array.prototype.sort is stable, so the order of the lists decides between equals.
  const [first] = [...arrivals, ...calls, ...timeouts].sort(
    (a, b) =>
      a.at - b.at || RANK[a.cause.type] - RANK[b.cause.type] || (a.host < b.host ? -1 : a.host > b.host ? 1 : 0),
  );
  return first ?? null;
}

const RANK = { arrival: 0, call: 1, timeout: 2, crash: 3 } as const;

function sendAll(network: Network, from: Host, effects: readonly TcpEffect[], now: number) {
  let { channel } = network;
  const sent: SentSegment[] = [];
  for (const effect of effects) {
    if (effect.type !== "send") continue;
    const carried = carry(channel, from, effect.segment, now);
    channel = carried.channel;
    const id = network.nextSegmentId + sent.length;
    const { segment, again } = effect;
    sent.push({ id, from, segment, sentAt: now, fate: carried.fate, again, stray: false });
  }
  return { channel, sent };
}

function runTimers(
  running: readonly RunningTimer[],
  effects: readonly TcpEffect[],
  now: number,
): readonly RunningTimer[] {
  return effects.reduce((timers, effect) => {
    switch (effect.type) {
      case "start-timer":
        return [
          ...timers.filter(({ name }) => name !== effect.timer),
          { name: effect.timer, startedAt: now, expiresAt: now + effect.after },
        ];
      case "stop-timer":
        return timers.filter(({ name }) => name !== effect.timer);
      case "stop-all-timers":
        return [];
      default:
        return timers;
    }
  }, running);
}

function expire(timers: readonly RunningTimer[], cause: StepCause): readonly RunningTimer[] {
  return cause.type === "timeout" ? timers.filter(({ name }) => name !== cause.timer) : timers;
}

function without(inFlight: readonly SentSegment[], cause: StepCause): readonly SentSegment[] {
  const underWay = inFlight.filter(({ fate }) => fate.type === "arrives");
  return cause.type === "arrival" ? underWay.filter(({ id }) => id !== cause.segmentId) : underWay;
}

/** The stray that caused a step, if one did. */
function strayBehind({ inFlight }: Network, cause: StepCause): readonly SentSegment[] {
  return cause.type === "arrival" ? inFlight.filter(({ id, stray }) => stray && id === cause.segmentId) : [];
}

function withoutFirst(calls: readonly PendingCall[], done: Occurrence): readonly PendingCall[] {
  const index = calls.findIndex(({ at, host, call }) => at === done.at && host === done.host && call === done.event);
  return calls.filter((_, position) => position !== index);
}

/** A segment that neither end sends in this run, on its way to arrive at a given time. */
export function strayFrom(from: Host, segment: Segment, arrivesAt: number, id: number, delay: number): SentSegment {
  return {
    id,
    from,
    segment,
    sentAt: arrivesAt - delay,
    fate: { type: "arrives", at: arrivesAt, delayed: true },
    again: false,
    stray: true,
  };
}

/** Initial sequence numbers for an end whose script names none: far apart, so that a reader tells them apart. */
export function defaultIsns(first: number): readonly number[] {
  return [first, add(first, 10_000), add(first, 20_000)];
}
