import type { Connection, TcpEvent } from "../connection";
import type { Segment } from "../segment";
import { add } from "../sequence";
import type { TimerName } from "../trace";
import type { OneEnd } from "./one-end";
import {
  dataOfPeer,
  finAgain,
  finOfPeer,
  hasUnacknowledged,
  newSyn,
  OCTETS,
  resetInWindow,
  segmentOfPeer,
} from "./peer-segments";

/** What an end is given: an event of RFC 9293 §3.10, or time (ms) in which nothing happens. */
export type GivenEvent = TcpEvent | { readonly type: "WAIT"; readonly for: number };

/** Longer than challenge ACKs are held back, shorter than anything else waits, ms. */
const A_WHILE = 600;

/** Everything that may happen next to two ends that have been alike so far, with the time (ms) at which it does. */
export function eventsAt(a: OneEnd, b: OneEnd, now: number): readonly { event: GivenEvent; at: number }[] {
  const next = nextExpiry(a, b);
  // Letting time pass matters only to a timer that runs on meanwhile.
  const isQuiet = next !== null && next.at > now + A_WHILE;
  return [
    ...[...calls(a.connection), ...arrivals(a.connection)].map((event) => ({ event, at: now })),
    ...(next?.timers ?? []).map((timer) => ({
      event: { type: "TIMEOUT", timer } as const,
      at: Math.max(now, next?.at ?? now),
    })),
    ...(isQuiet ? [{ event: { type: "WAIT", for: A_WHILE } as const, at: now + A_WHILE }] : []),
  ];
}

function calls(connection: Connection): readonly TcpEvent[] {
  // Without a descriptor there is nothing to call; without a connection a call only earns an error.
  if (connection.orphan || connection.state === "CLOSED" || connection.state === "LISTEN") return [];
  const closing: readonly TcpEvent[] = [{ type: "CLOSE" }, { type: "CLOSE-SOCKET" }, { type: "ABORT" }];
  // Once is enough to show what data does; more would only lengthen the search.
  const maySend = !connection.closeRequested && connection.sndNxt === add(connection.iss, 1);
  return maySend ? [...closing, { type: "SEND", octets: OCTETS }] : closing;
}

function arrivals(connection: Connection): readonly TcpEvent[] {
  return segments(connection).map((segment) => ({ type: "SEGMENT ARRIVES", segment }));
}

function segments(connection: Connection): readonly Segment[] {
  const isAcknowledged = !hasUnacknowledged(connection);
  const fin = finOfPeer(connection);
  const hasNothingYet = connection.rcvNxt === add(connection.irs, 1);
  return [
    segmentOfPeer(connection, {}),
    ...(isAcknowledged ? [] : [segmentOfPeer(connection, { ack: connection.sndUna })]),
    ...(connection.finReceived
      ? [finAgain(connection)]
      : [
          fin,
          ...(isAcknowledged ? [] : [{ ...fin, ack: connection.sndNxt }]),
          ...(hasNothingYet ? [{ ...fin, seq: add(fin.seq, OCTETS) }, dataOfPeer(connection)] : []),
        ]),
    segmentOfPeer(connection, { rst: true, ack: null }),
    resetInWindow(connection),
    newSyn(connection),
  ];
}

/** The timers that expire next at either end. */
function nextExpiry(a: OneEnd, b: OneEnd): { readonly at: number; readonly timers: readonly TimerName[] } | null {
  const running = [...entries(a), ...entries(b)];
  if (running.length === 0) return null;
  const at = Math.min(...running.map(([, expiresAt]) => expiresAt));
  return { at, timers: [...new Set(running.filter(([, expiresAt]) => expiresAt === at).map(([name]) => name))] };
}

function entries({ timers }: OneEnd): readonly (readonly [TimerName, number])[] {
  // Object.entries forgets that the keys are timers' names.
  return Object.entries(timers) as [TimerName, number][];
}
