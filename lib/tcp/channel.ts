import { kindOf, type Segment, type SegmentKind } from "./segment";
import type { Host, SentSegment } from "./trace";

/** What the network does to chosen segments; every other one arrives after the one-way delay. */
export interface Fault {
  readonly from: Host;
  /** "ACK" means a bare one; a FIN with data is a FIN. */
  readonly kind: SegmentKind | "any";
  /** Which of that kind from that host, counted from 1, repetitions included. */
  readonly nth: number | "every";
  readonly fate: "lose" | { readonly delay: number };
}

/** The network between the two ends: how long a segment takes, and what has been sent, so that faults find theirs. */
export interface Channel {
  /** One-way delay, ms. */
  readonly delay: number;
  readonly faults: readonly Fault[];
  readonly sent: readonly { readonly from: Host; readonly kind: SegmentKind }[];
}

/** Hands a segment to the network and says what becomes of it. */
export function carry(
  channel: Channel,
  from: Host,
  segment: Segment,
  now: number,
): { readonly channel: Channel; readonly fate: SentSegment["fate"] } {
  const sent = [...channel.sent, { from, kind: kindOf(segment) }];
  const fault = channel.faults.find((candidate) => meets(candidate, from, sent));
  return { channel: { ...channel, sent }, fate: fateOf(channel, fault, now) };
}

/** Whether the segment sent last is the one this fault waits for. */
function meets(fault: Fault, from: Host, sent: Channel["sent"]): boolean {
  const isOfKind = (one: Channel["sent"][number]) =>
    one.from === fault.from && (fault.kind === "any" || one.kind === fault.kind);
  const last = sent.at(-1);
  if (fault.from !== from || !last || !isOfKind(last)) return false;
  return fault.nth === "every" || sent.filter(isOfKind).length === fault.nth;
}

function fateOf(channel: Channel, fault: Fault | undefined, now: number): SentSegment["fate"] {
  if (!fault) return { type: "arrives", at: now + channel.delay, delayed: false };
  // Where on the way it gets lost makes no difference to the ends; half-way reads well in a drawing.
  if (fault.fate === "lose") return { type: "lost", at: now + channel.delay / 2 };
  return { type: "arrives", at: now + fault.fate.delay, delayed: true };
}
