import { le } from "../sequence";
import type { End, StepReason } from "./analysis";
import { endOf, type Observed, otherEnd } from "./observed";
import { isExactReset } from "./resets";

/**
 * What one end did and learned, and when, as far as a capture proves it. Sending is seen. Receiving is not:
 * a segment may be lost behind the place of the capture. What occupies sequence numbers was received once
 * the other end acknowledges it; an ACK counts unless the end it went to repeats what it acknowledged.
 */
export interface EndEvent {
  readonly reason: StepReason;
  /** Place in the connection: an index, or between two of them. */
  readonly position: number;
  readonly frame: Observed | null;
  readonly proof: Observed | null;
}

/** The events of `end` in order. `frames` are those of one connection. */
export function endEvents(frames: readonly Observed[], end: End): EndEvent[] {
  return [...openingEvents(frames, end), ...closingEvents(frames, end), ...resetEvents(frames, end)].sort(
    (a, b) => a.position - b.position,
  );
}

function openingEvents(frames: readonly Observed[], end: End): EndEvent[] {
  const peer = otherEnd(end);
  const own = indexOf(frames, (observed) => observed.by === end && observed.segment.syn);
  const peers = frames.find((observed) => observed.by === peer && observed.segment.syn);
  const ownSyn = own === null ? undefined : frames[own];
  const events: EndEvent[] = [];
  if (own !== null && ownSyn) events.push({ reason: "sends-syn", position: own, frame: ownSyn, proof: null });
  // A SYN,ACK of the peer answers a SYN, captured or not.
  else if (peers && peers.segment.ack !== null) {
    events.push({ reason: "sends-syn", position: -1, frame: null, proof: peers });
  }
  const received = peers ? receipt(frames, end, endOf(peers.segment), "receives-syn") : null;
  // Who answers a SYN by SYN,ACK had received it bare, even if the capture shows the peer's SYN,ACK before.
  const carrier = received?.proof?.segment.syn ? null : received?.frame?.segment;
  const isAnswer = carrier?.syn === true && carrier.ack !== null;
  if (received) events.push(isAnswer ? { ...received, reason: "receives-syn-ack" } : received);
  if (ownSyn && !isAnswer) events.push(...acknowledgement(frames, end, "syn", endOf(ownSyn.segment)));
  return events;
}

function closingEvents(frames: readonly Observed[], end: End): EndEvent[] {
  const own = indexOf(frames, (observed) => observed.by === end && observed.segment.fin);
  const ownFin = own === null ? undefined : frames[own];
  const peers = frames.find((observed) => observed.by !== end && observed.segment.fin);
  const events: EndEvent[] = [];
  if (own !== null && ownFin) {
    events.push({ reason: "sends-fin", position: own, frame: ownFin, proof: null });
    events.push(...acknowledgement(frames, end, "fin", endOf(ownFin.segment)));
  }
  const received = peers ? receipt(frames, end, endOf(peers.segment), "receives-fin") : null;
  if (received) events.push(received);
  return events;
}

/**
 * When `end` received the SYN or FIN that ends at `until`. Its first ACK of that proves it (an ACK before it was
 * sent is an old one gone astray); it happened after the
 * peer's last segment that could have completed it, and after the end's own last segment without that ACK.
 */
function receipt(frames: readonly Observed[], end: End, until: number, reason: StepReason): EndEvent | null {
  let isSent = false;
  const proofIndex = indexOf(frames, ({ by, segment }) => {
    if (by === end) return isSent && acknowledges(segment.ack, until);
    isSent ||= endOf(segment) === until && (segment.syn || segment.fin);
    return false;
  });
  const proof = proofIndex === null ? undefined : frames[proofIndex];
  if (proofIndex === null || !proof) return null;
  let carrier: number | null = null;
  let before: number | null = null;
  for (let index = proofIndex - 1; index >= 0 && (carrier === null || before === null); index -= 1) {
    const observed = frames[index];
    if (!observed) continue;
    if (observed.by === end) before ??= index;
    else if (carries(observed, until)) carrier ??= index;
  }
  const frame = carrier === null ? null : (frames[carrier] ?? null);
  return { reason, position: Math.max(carrier ?? -1, before ?? -1) + 0.5, frame, proof };
}

/** Whether a segment occupies sequence numbers up to `until` at most. */
function carries({ segment }: Observed, until: number): boolean {
  return endOf(segment) !== segment.seq && !segment.rst && le(endOf(segment), until);
}

/**
 * When `end` received the ACK of its SYN or FIN, which ends at `until`: the first one after its last
 * repetition, else the first one before. An end in LAST-ACK that says anything else afterwards (a challenge
 * ACK, for one) cannot have received it at all: it would be CLOSED.
 */
function acknowledgement(frames: readonly Observed[], end: End, what: "syn" | "fin", until: number): [EndEvent] | [] {
  const isLast = what === "fin" && finishesLast(frames, end);
  let isSent = false;
  let before: number | null = null;
  let after: number | null = null;
  for (const [index, { by, segment }] of frames.entries()) {
    if (by !== end) {
      if (isSent && acknowledges(segment.ack, until)) after ??= index;
    } else if (segment[what] && endOf(segment) === until) {
      isSent = true;
      before ??= after;
      after = null;
    } else if (isLast && isSent && !segment.rst && !segment.syn) {
      before = null;
      after = null;
    }
  }
  const position = after ?? before;
  const frame = position === null ? undefined : frames[position];
  if (position === null || !frame) return [];
  return [{ reason: what === "syn" ? "receives-ack-of-syn" : "receives-ack-of-fin", position, frame, proof: null }];
}

/** Whether the end's FIN acknowledges the other's: then it is sent from CLOSE-WAIT. */
function finishesLast(frames: readonly Observed[], end: End): boolean {
  const own = frames.find(({ by, segment }) => by === end && segment.fin);
  const peers = frames.find(({ by, segment }) => by !== end && segment.fin);
  return own !== undefined && peers !== undefined && acknowledges(own.segment.ack, endOf(peers.segment));
}

/** A RST counts for its sender only if the sender goes silent: others may have forged it. */
function resetEvents(frames: readonly Observed[], end: End): EndEvent[] {
  const lastOrdinary = lastIndexOf(frames, ({ by, segment }) => by === end && !segment.rst);
  const events: EndEvent[] = [];
  const isExact = isExactReset();
  for (const [index, observed] of frames.entries()) {
    const exact = isExact(observed);
    if (!observed.segment.rst) continue;
    if (observed.by === end) {
      if (index > lastOrdinary) events.push({ reason: "sends-rst", position: index, frame: observed, proof: null });
    } else if (exact) {
      events.push({ reason: "receives-rst", position: index + 0.5, frame: observed, proof: null });
    }
  }
  return events;
}

function acknowledges(ack: number | null, until: number): boolean {
  return ack !== null && le(until, ack);
}

function indexOf(frames: readonly Observed[], matches: (observed: Observed) => boolean): number | null {
  const index = frames.findIndex(matches);
  return index < 0 ? null : index;
}

function lastIndexOf(frames: readonly Observed[], matches: (observed: Observed) => boolean): number {
  for (let index = frames.length - 1; index >= 0; index -= 1) {
    const observed = frames[index];
    if (observed && matches(observed)) return index;
  }
  return -1;
}
