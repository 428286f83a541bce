import type { Fault } from "./channel";
import { type Connection, NO_CONNECTION, WINDOW } from "./connection";
import { defaultIsns, type Endpoint, type Network, type PendingCall, step, strayFrom, viewEnds } from "./network";
import { PROFILES, type Profile } from "./profiles";
import type { Segment } from "./segment";
import { add } from "./sequence";
import type { State } from "./state";
import type { Host, ProfileName, SentSegment, Trace, TraceStep, UserCall } from "./trace";

/** A scenario in words that can be stored: plain data, nothing else. Times are ms since its beginning. */
export interface Script {
  readonly profile: ProfileName;
  /** One-way delay. */
  readonly delay: number;
  readonly start: Start;
  /** Where one end differs from its profile, or must be told more. */
  readonly ends?: { readonly [H in Host]?: EndOptions };
  readonly calls: readonly ScriptedCall[];
  readonly faults?: readonly Fault[];
  readonly strays?: readonly Stray[];
  /** Ends the run here; without it, when nothing is left to happen. */
  readonly until?: number;
}

export type Start =
  /** Both ends ESTABLISHED and idle; `next` is the sequence number that each sends next. */
  | { readonly type: "established"; readonly next: { readonly [H in Host]: number } }
  /** One end in LISTEN, the other without a connection. */
  | { readonly type: "listening"; readonly host: Host }
  | { readonly type: "closed" };

export interface EndOptions {
  /** 0: this end keeps no TIME-WAIT. */
  readonly timeWait?: number;
  /** How long an ACK may wait to ride on another segment. */
  readonly ackDelay?: number;
  readonly finWait2Timeout?: number | null;
  readonly userTimeout?: number;
  /** The limit R2: how long this end goes on repeating a segment. */
  readonly givesUpAfter?: number;
  /** Receive window, octets. */
  readonly window?: number;
  /** A listening socket stands behind the connection and takes a new SYN in TIME-WAIT. */
  readonly listener?: boolean;
  /** false: the program reads only when it calls RECEIVE. */
  readonly reading?: boolean;
  /** Initial sequence numbers of the connections this end opens, in order. */
  readonly isns?: readonly number[];
}

/** A user call, at a time, or some time after an end has entered a state (for the first time, unless `nth` says otherwise). */
export type ScriptedCall =
  | { readonly host: Host; readonly call: UserCall; readonly at: number }
  | {
      readonly host: Host;
      readonly call: UserCall;
      readonly after: number;
      readonly entering: { readonly host: Host; readonly state: State; readonly nth?: number };
    };

/** A segment of an older incarnation that the network delivers now. */
export interface Stray {
  readonly from: Host;
  readonly arrivesAt: number;
  readonly segment: Pick<Segment, "seq" | "ack"> & Partial<Segment>;
}

/** More steps than this and the script is taken for one that never ends. */
const MOST_STEPS = 2_000;

/** Runs a script to its end. The same script always gives the same trace. */
export function run(script: Script): Trace {
  const first = begin(script);
  const steps: TraceStep[] = [];
  let network = first;

  while (steps.length < MOST_STEPS) {
    const next = step(network);
    if (next === null || (script.until !== undefined && next.step.at > script.until)) {
      return { profile: script.profile, start: viewEnds(first.ends), steps };
    }
    steps.push(next.step);
    network = { ...next.network, calls: [...next.network.calls, ...callsFollowing(script, steps)] };
  }
  throw new Error(`a script of ${MOST_STEPS} steps has not ended; give it an "until"`);
}

/** Both ends as a script begins, before anything happens. */
export function begin(script: Script): Network {
  return {
    now: 0,
    ends: { A: endpoint(script, "A"), B: endpoint(script, "B") },
    channel: { delay: script.delay, faults: script.faults ?? [], sent: [] },
    inFlight: strays(script),
    calls: script.calls.flatMap((planned): readonly PendingCall[] => ("at" in planned ? [planned] : [])),
    nextSegmentId: strays(script).length,
    stepsTaken: 0,
  };
}

function endpoint(script: Script, host: Host): Endpoint {
  const options = script.ends?.[host] ?? {};
  return {
    connection: startingConnection(script, host),
    profile: profileOf(PROFILES[script.profile], options),
    timers: [],
    listener: options.listener ?? false,
    isns: options.isns ?? defaultIsns(host === "A" ? 100 : 300),
  };
}

/**
 * What a script says of an end, put into its profile. Scripts do without timestamps and window scale:
 * their numbers are read by people. (Whole hosts, in `sockets/`, use them.)
 */
function profileOf(profile: Profile, options: EndOptions): Profile {
  const { timeWait, ackDelay, finWait2Timeout, userTimeout, givesUpAfter } = options;
  return {
    ...profile,
    timestamps: false,
    windowScale: null,
    ...(timeWait !== undefined && { timeWait }),
    ...(ackDelay !== undefined && { acknowledging: { rule: "fixed", data: ackDelay, fin: ackDelay } }),
    ...(finWait2Timeout !== undefined && { finWait2Timeout }),
    ...(userTimeout !== undefined && { userTimeout }),
    ...(givesUpAfter !== undefined && {
      givesUp: {
        ...profile.givesUp,
        syn: givesUpAfter,
        synAck: givesUpAfter,
        held: givesUpAfter,
        orphan: givesUpAfter,
      },
    }),
  };
}

function startingConnection({ start, delay, ends, profile }: Script, host: Host): Connection {
  const peer = host === "A" ? "B" : "A";
  const window = ends?.[host]?.window ?? WINDOW;
  const none: Connection = {
    ...NO_CONNECTION,
    reading: ends?.[host]?.reading ?? true,
    rcvBuffer: window,
    rcvWnd: window,
  };
  switch (start.type) {
    case "closed":
      return none;
    case "listening":
      return start.host === host ? { ...none, state: "LISTEN" } : none;
    case "established": {
      const mine = start.next[host];
      const theirs = start.next[peer];
      const sndWnd = ends?.[peer]?.window ?? WINDOW;
      return {
        ...none,
        state: "ESTABLISHED",
        openedBy: host === "A" ? "active" : "passive",
        iss: add(mine, -1),
        sndUna: mine,
        sndNxt: mine,
        smallUntil: mine,
        sndWnd,
        sndWl1: theirs,
        sndWl2: mine,
        maxSndWnd: sndWnd,
        irs: add(theirs, -1),
        rcvNxt: theirs,
        lastAckSent: theirs,
        sackAllowed: PROFILES[profile].sack,
        cwnd: PROFILES[profile].initialWindow,
        // The connection has been up for a while: both ends know the round trip well.
        roundTrip: { smoothed: 2 * delay, variance: 0, least: 2 * delay },
      };
    }
  }
}

function strays(script: Script): readonly SentSegment[] {
  return (script.strays ?? []).map(({ from, arrivesAt, segment }, id) =>
    strayFrom(
      from,
      { syn: false, fin: false, rst: false, data: 0, window: WINDOW, ...segment },
      arrivesAt,
      id,
      script.delay,
    ),
  );
}

/** Calls that were waiting for a state which the last step has entered. */
export function callsFollowing(script: Pick<Script, "calls">, steps: readonly TraceStep[]): readonly PendingCall[] {
  const last = steps.at(-1);
  if (!last) return [];
  return script.calls.flatMap((planned): readonly PendingCall[] => {
    if ("at" in planned) return [];
    const { host, state, nth = 1 } = planned.entering;
    const hasEntered = (taken: TraceStep) => taken.before[host].state !== state && taken.after[host].state === state;
    if (!hasEntered(last) || steps.filter(hasEntered).length !== nth) return [];
    return [{ at: last.at + planned.after, host: planned.host, call: planned.call }];
  });
}
