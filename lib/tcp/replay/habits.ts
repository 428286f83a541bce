import { PROFILES } from "../profiles";
import type { SocketOption } from "../sockets/calls";
import type { Host } from "../trace";
import type { RecordedSegment, Recording } from "./recording";

/** What a recording does not say in its calls, but shows. */

const OCTETS_OF_FULL_SEGMENT = PROFILES.linux.mss - 12;

/** Options that a program must have set, because its segments could not have left like this otherwise. */
export function optionsBehind(recording: Recording, host: Host): readonly (readonly [SocketOption, number])[] {
  const isSet = (name: string) =>
    recording.events.some((event) => event.kind === "call" && event.text.startsWith(`setsockopt(${name}`));
  return [
    ...(!isSet("TCP_CORK") && holdsBack(recording, host) ? [["TCP_CORK", 1] as const] : []),
    ...(!isSet("TCP_NODELAY") && waitsForNobody(recording, host) ? [["TCP_NODELAY", 1] as const] : []),
  ];
}

function sentBy({ events }: Recording, host: Host): readonly RecordedSegment[] {
  return events.flatMap((event) =>
    event.kind === "segment" && event.from === host && !event.isInjected ? [event] : [],
  );
}

/** Octets leave together with the FIN, although nothing had been under way when they were written: a cork. */
function holdsBack(recording: Recording, host: Host): boolean {
  const sent = sentBy(recording, host);
  const fin = sent.find(({ flags, length }) => flags.includes("FIN") && length > 0);
  if (fin === undefined || sent.some((other) => other.at < fin.at && other.seq === fin.seq && other.length > 0))
    return false;
  const acknowledged = lastAckBefore(recording, host, fin.at);
  return acknowledged === null || acknowledged === fin.seq;
}

/** A short segment left although one before it was not acknowledged, and the program had not closed. */
function waitsForNobody(recording: Recording, host: Host): boolean {
  const sent = sentBy(recording, host);
  return sent.some((segment, index) => {
    const isShort = (one: RecordedSegment) =>
      one.length > 0 && one.length < OCTETS_OF_FULL_SEGMENT && !one.flags.includes("FIN");
    if (!isShort(segment) || sent.slice(0, index).some(({ seq }) => ((segment.seq - seq) | 0) <= 0)) return false;
    const before = sent.slice(0, index).findLast(isShort);
    if (before === undefined || hasClosed(recording, host, segment.at)) return false;
    const acknowledged = lastAckBefore(recording, host, segment.at);
    return acknowledged !== null && ((before.seq + before.length - acknowledged) | 0) > 0;
  });
}

function hasClosed({ events }: Recording, host: Host, before: number): boolean {
  return events.some(
    (event) =>
      event.kind === "call" && event.host === host && event.at <= before && /^(close|shutdown)/.test(event.text),
  );
}

/** The highest acknowledgment number that had reached this end. */
function lastAckBefore({ events }: Recording, host: Host, time: number): number | null {
  let last: number | null = null;
  for (const event of events) {
    if (event.kind !== "segment" || event.from === host || event.arrivedAt === null || event.arrivedAt > time) continue;
    if (event.ack !== null && (last === null || ((event.ack - last) | 0) > 0)) last = event.ack;
  }
  return last;
}

/** An ACK that need not wait for an answer still waits for the kernel's next tick but one at the latest. ms */
const LONGEST_TICK = 8;

/**
 * How long an ACK of FIN waits for the tick at which it is sent: chance decides between 0 and 8 ms (the kernel
 * counts in steps of 4 ms). Where a program closed within that time, the recording shows whether the tick came first.
 */
export function tickOf(recording: Recording, host: Host, usual: number): number {
  let [least, most] = [0, LONGEST_TICK];
  for (const fin of recording.events) {
    if (fin.kind !== "segment" || fin.from === host || fin.arrivedAt === null || !fin.flags.includes("FIN")) continue;
    const arrivedAt = fin.arrivedAt;
    const [answer] = sentBy(recording, host).filter(({ at }) => at >= arrivedAt);
    const isBareAck = answer?.flags.join() === "ACK" && answer.length === 0;
    const answeredAt = (answer?.at ?? Number.POSITIVE_INFINITY) - arrivedAt;
    const interruptedAt = nextDeed(recording, host, arrivedAt) - arrivedAt;
    if (isBareAck && answeredAt < interruptedAt) most = Math.min(most, interruptedAt);
    else if (interruptedAt < LONGEST_TICK) least = Math.max(least, interruptedAt);
  }
  return usual > least && usual < most ? usual : (least + most) / 2;
}

/** When this end next sent something else than a bare ACK, or received a RST: then no ACK waits any more. */
function nextDeed({ events }: Recording, host: Host, after: number): number {
  let next = Number.POSITIVE_INFINITY;
  for (const event of events) {
    if (event.kind !== "segment" || event.isInjected) continue;
    const isOwn = event.from === host && (event.length > 0 || event.flags.join() !== "ACK");
    const isReset = event.from !== host && event.flags.includes("RST");
    const time = isOwn ? event.at : isReset ? event.arrivedAt : null;
    if (time !== null && time >= after) next = Math.min(next, time);
  }
  return next;
}
