import type { Connection } from "../../connection";
import { add } from "../../sequence";
import { type EndRules, timelessProfile } from "../end-rules";
import type { Judge } from "../end-table";
import type { Endpoint, EndSetup, PendingTimer, Program, Sent } from "../endpoints";
import { establish } from "../opening";
import type { World, WorldOptions } from "../world";
import type { OldDuplicateSwitches } from "./switches";

export interface OldDuplicateOptions {
  readonly msl: number;
  /** T: length of TIME-WAIT, ticks. */
  readonly timeWait: number;
  readonly switches: OldDuplicateSwitches;
  /** Who may close first: A, or whoever likes, so that both may do so at once. */
  readonly closers: "A" | "both";
  /** R: first time-out with a fixed RTO, ticks. */
  readonly rto: number;
  /** false: without the reduction of `World`; slower, same answers. */
  readonly reduces?: boolean;
}

/**
 * The world of purpose (b) of TIME-WAIT: a connection closes, both hosts may open the same 4-tuple again as
 * soon as they are CLOSED. The search is for a segment of the old incarnation that reaches a next one which is synchronized.
 */
export function oldDuplicates(options: OldDuplicateOptions): WorldOptions {
  const { msl, switches, reduces = true } = options;
  const rules = { A: endRules(options, [99, 5_000]), B: endRules(options, [299, 7_000]) };
  const start = establish(rules);
  return {
    ends: {
      A: setup(start.A, rules.A, { ...options, mayClose: true }),
      B: setup(start.B, rules.B, { ...options, mayClose: options.closers === "both" }),
    },
    network: {
      copies: "free",
      mostInFlight: 120,
      // The next incarnation's handshake takes no time: the sooner it is synchronized, the more can harm it.
      oldestDelivered: ({ incarnation }) => (incarnation > 0 ? 0 : switches.exactMslDelivered ? msl : msl - 1),
      ...(switches.acksOfFin === "arrive" && { mustArrive: acknowledgesFin }),
    },
    clock: { order: switches.tieOrder },
    judge: judgeOf(switches),
    isOver: (a, b, oldSegments) => !oldSegments && isGone(a) && isGone(b),
    // A SYN gets nothing out of TIME-WAIT here, and CLOSED answers old segments as LISTEN and SYN-SENT do.
    ...(reduces && { callsWait: ({ connection }) => connection.state === "TIME-WAIT" }),
    reduces,
  };
}

function endRules({ timeWait, rto, switches }: OldDuplicateOptions, isns: readonly number[]): EndRules {
  const isArbitrary = switches.retransmission === "arbitrary times";
  return {
    profile: {
      ...timelessProfile({ rto: isArbitrary ? 1 : rto, timeWait: timeWait > 0 ? 1 : 0 }),
      timeWaitRestartedBy: switches.restartedBy === "none" ? "nothing" : switches.restartedBy,
      ignoresRstInTimeWait: switches.rstInTimeWait === "ignored",
    },
    isns,
    timeWaitAnswers: switches.timeWaitAnswers,
    ignoresRstIn: switches.lastAckMayEndBy === "ACK" ? ["LAST-ACK"] : [],
    ...(isArbitrary && { mostRepetitions: 0 }),
  };
}

function setup(
  connection: Connection,
  rules: EndRules,
  { switches, timeWait, mayClose }: OldDuplicateOptions & { readonly mayClose: boolean },
): EndSetup {
  return {
    start: { connection, timers: [], calls: 0, incarnation: 0 },
    rules,
    program: program(mayClose, switches.peerSends === "data and FIN"),
    timer: (name, after, endpoint) => timerOf(name === "TIME-WAIT" ? timeWait : after, endpoint),
    lastIncarnation: 1,
    ...(switches.lastAckMayEndBy === "ACK, RST or giving up" && { mayGiveUp: isInLastAck }),
  };
}

/**
 * Timers run as the model starts them; how long TIME-WAIT is, is said here and not in the profile, so that
 * what the model has answered for one length serves for all. "Arbitrary times" needs no more than that: with a time-out of one tick
 * that never doubles a copy leaves in every tick, and the network decides which of them ever arrive.
 * The next incarnation has none: its programs try again by ABORT and OPEN.
 */
function timerOf(after: number, endpoint: Endpoint): Omit<PendingTimer, "name"> | null {
  return endpoint.incarnation > 0 ? null : { left: after, forced: true };
}

function program(mayCloseFirst: boolean, sends: boolean): Program {
  return {
    calls: [
      { type: "CLOSE" },
      { type: "OPEN", mode: "active" },
      { type: "OPEN", mode: "passive" },
      { type: "ABORT" },
      ...(sends ? [{ type: "SEND", octets: 1 } as const] : []),
    ],
    most: null,
    may: ({ connection, incarnation }, call) => {
      const { state, sndNxt, iss, pending } = connection;
      switch (call.type) {
        case "CLOSE":
          return incarnation === 0 && ((mayCloseFirst && state === "ESTABLISHED") || state === "CLOSE-WAIT");
        case "SEND":
          return incarnation === 0 && state === "CLOSE-WAIT" && sndNxt === add(iss, 1) && pending === 0;
        case "OPEN":
          return state === "CLOSED";
        case "ABORT":
          return state === "SYN-SENT";
        default:
          return false;
      }
    },
  };
}

function judgeOf({ harm }: OldDuplicateSwitches): Judge {
  return ({ before, sent }) => {
    if (sent.incarnation > 0 || before.incarnation === 0 || !isSynchronized(before)) return null;
    return isHarmful(sent, harm) ? "hit" : "ignored";
  };
}

function isHarmful({ segment, from }: Sent, harm: OldDuplicateSwitches["harm"]): boolean {
  switch (harm) {
    case "data":
      return segment.fin || segment.data > 0;
    case "any segment":
      return true;
    case "active closer's own":
      return from === "A" && !segment.rst;
  }
}

function isSynchronized({ connection }: Endpoint): boolean {
  return !["CLOSED", "LISTEN", "SYN-SENT", "SYN-RECEIVED"].includes(connection.state);
}

function isGone({ connection, incarnation }: Endpoint): boolean {
  return incarnation > 0 || connection.state === "CLOSED";
}

function isInLastAck({ connection, incarnation }: Endpoint): boolean {
  return incarnation === 0 && connection.state === "LAST-ACK";
}

/** An ACK that would end LAST-ACK (or, of two that close at once, CLOSING). */
export function acknowledgesFin({ segment, incarnation }: Sent, { connection, incarnation: of }: Endpoint): boolean {
  const waits = connection.state === "LAST-ACK" || connection.state === "CLOSING";
  return waits && incarnation === of && !segment.rst && segment.ack === connection.sndNxt;
}

/** How many events it takes at least from a state until an old segment reaches a synchronized next incarnation. */
export function stepsToHarm(world: World, { switches }: OldDuplicateOptions): (state: Uint16Array) => number {
  const isWaitedFor = switches.rstInTimeWait === "ignored";
  return (state) => {
    if (world.isHit(state)) return 0;
    const { A: a, B: b } = world.endpoints(state);
    const synchronized = [a, b].filter((end) => end.incarnation > 0 && isSynchronized(end)).length;
    // Each end that is not there yet needs at least the arrival that takes it there; the harm is one more.
    return (
      stepsToOpen(a, isWaitedFor) +
      stepsToOpen(b, isWaitedFor) +
      Math.max(0, 2 - synchronized) +
      (synchronized < 2 ? 0 : 1)
    );
  };
}

/** The OPEN, and before it the end of TIME-WAIT with the ticks until then. */
function stepsToOpen({ connection, incarnation, timers }: Endpoint, isWaitedFor: boolean): number {
  if (incarnation > 0) return 0;
  if (connection.state === "CLOSED") return 1;
  const left = timers.find(({ name }) => name === "TIME-WAIT")?.left ?? 0;
  return 2 + (isWaitedFor ? left : 0);
}
