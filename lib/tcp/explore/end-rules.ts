import { type Connection, NO_CONNECTION, type TcpEvent, type Transition } from "../connection";
import { PROFILES, type Profile } from "../profiles";
import type { Segment } from "../segment";
import type { State } from "../state";
import { transition } from "../transition";

/** Which of the segments that reach TIME-WAIT a rule is about. */
export type TimeWaitRule = "FIN" | "any segment with ACK" | "none";

/** By which rules one end lives while it is explored: a profile, and what a question varies beyond profiles. */
export interface EndRules {
  readonly profile: Profile;
  /** Initial sequence numbers: `isns[n]` of the connection with number n; the last one serves for all later ones. */
  readonly isns: readonly number[];
  /** Which segments TIME-WAIT answers, of those that the model would answer; absent: all of them. */
  readonly timeWaitAnswers?: TimeWaitRule;
  /** States in which a RST is not obeyed. */
  readonly ignoresRstIn?: readonly State[];
  /** More repetitions than this count as this many; absent: as many as let the time-out reach its ceiling. */
  readonly mostRepetitions?: number;
}

/** So often a time-out doubles until it has reached its ceiling. */
const MOST_REPETITIONS = 6;

/**
 * RFC 9293 with nothing in it that depends on the time of day: a tick is a "millisecond" of the profile,
 * the time-out is `rto` and doubles six times, no acknowledgment waits, challenge ACKs are not limited in
 * rate, no options are used, and giving up is an event of its own.
 */
export function timelessProfile({ rto, timeWait }: { readonly rto: number; readonly timeWait: number }): Profile {
  const never = Number.MAX_SAFE_INTEGER;
  return {
    ...PROFILES.rfc9293,
    timeWait,
    initialRto: rto,
    minimumRto: rto,
    maximumRto: rto * 2 ** MOST_REPETITIONS,
    givesUp: { ...PROFILES.rfc9293.givesUp, syn: never, synAck: never, held: never, orphan: never },
    challengeAckInterval: 0,
    windowScale: null,
    sack: false,
    timestamps: false,
  };
}

/** One event at one end under its rules. The real `transition`; where a rule deviates, its effects are cut down. */
export function act(connection: Connection, event: TcpEvent, rules: EndRules, incarnation: number): Transition {
  const segment = event.type === "SEGMENT ARRIVES" ? event.segment : null;
  if (segment?.rst && rules.ignoresRstIn?.includes(connection.state)) {
    return { connection, effects: [{ type: "drop" }] };
  }
  const { profile, isns, timeWaitAnswers } = rules;
  const iss = isns[incarnation] ?? isns.at(-1) ?? 0;
  const result = transition(connection, event, { profile, now: 0, iss, listener: false });
  const isSilent = segment !== null && connection.state === "TIME-WAIT" && !meets(segment, timeWaitAnswers);
  return {
    connection: withoutTimes(result.connection, rules),
    effects: isSilent ? result.effects.filter(({ type }) => type !== "send") : result.effects,
  };
}

function meets(segment: Segment, rule: TimeWaitRule | undefined): boolean {
  switch (rule) {
    case undefined:
      return true;
    case "FIN":
      return segment.fin;
    case "any segment with ACK":
      return segment.ack !== null && !segment.rst;
    case "none":
      return false;
  }
}

/**
 * The connection without what it remembers of the clock, of round trips and of congestion: two that differ in
 * nothing else behave alike here. Only timers repeat: duplicate ACKs are not counted.
 */
export function withoutTimes(connection: Connection, { mostRepetitions = MOST_REPETITIONS }: EndRules): Connection {
  const { cwnd, ssthresh, cwndCredit, heardAt, lastDataAt, ackDeadline, tsRecentAt } = NO_CONNECTION;
  return {
    ...connection,
    repetitions: Math.min(connection.repetitions, mostRepetitions),
    repeatingSince: 0,
    roundTrip: null,
    timed: null,
    challengedAt: null,
    duplicateAcks: 0,
    ...{ cwnd, ssthresh, cwndCredit, heardAt, lastDataAt, ackDeadline, tsRecentAt },
    unacknowledged: connection.unacknowledged.map((kept) => ({ ...kept, sentAt: 0, times: 1 })),
  };
}
