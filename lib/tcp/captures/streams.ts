import { add } from "../sequence";
import type { Packet } from "../sockets/calls";
import { type ConnectionKey, connectionKey } from "./connection-key";
import { type Flow, newFlow } from "./flow";
import type { SequenceSign } from "./sequence-sign";
import { observe } from "./sequence-signs";

/**
 * One connection as far as sequence numbers are concerned: a SYN with another number than the one before
 * begins the next stream on the same four numbers, accepted or not.
 */
interface Stream {
  /** Of the end with the lower key, then of the other. */
  readonly flows: readonly [Flow, Flow];
  /** Number that each direction began with, told by itself or by the first ACK of the other. */
  readonly first: [number | null, number | null];
  /** Window shift in the SYN of each direction; −1 if it offered none. */
  readonly shifts: [number | null, number | null];
  /** When the last SYN was seen and by whom it was sent. */
  syn: { readonly at: number; readonly side: 0 | 1 } | null;
  answered: boolean;
  handshakeRoundTrip: number | null;
}

/** Finds the signs of packets that are given one by one, in the order of the capture; `at` in ms. */
export function signFinder(): (packet: Packet, at: number, place?: ConnectionKey) => readonly SequenceSign[] {
  const streams = new Map<string, Stream>();
  return (packet, at, place = connectionKey(packet)) => {
    const { key, side } = place;
    const known = streams.get(key);
    const isReused = known !== undefined && isOtherBeginning(known, packet, side);
    // A SYN,ACK belongs to the SYN it answers, whatever the stream took for its beginning.
    const stream = known === undefined || (isReused && packet.segment.ack === null) ? newStream() : known;
    if (stream !== known) streams.set(key, stream);
    noteBeginning(stream, packet, side, at);
    const signs = observe({
      segment: packet.segment,
      at,
      sender: stream.flows[side],
      receiver: stream.flows[side === 0 ? 1 : 0],
      handshakeRoundTrip: stream.handshakeRoundTrip,
    });
    return isReused ? [...signs, "reused-ports"] : signs;
  };
}

function newStream(): Stream {
  return {
    flows: [newFlow(), newFlow()],
    first: [null, null],
    shifts: [null, null],
    syn: null,
    answered: false,
    handshakeRoundTrip: null,
  };
}

/** A SYN or SYN,ACK whose number is not the one that its direction began with. */
function isOtherBeginning({ first }: Stream, { segment }: Packet, side: 0 | 1): boolean {
  return segment.syn && first[side] !== null && first[side] !== segment.seq;
}

/** First numbers, window shifts and the round trip of the handshake. */
function noteBeginning(stream: Stream, { segment }: Packet, side: 0 | 1, at: number): void {
  const other = side === 0 ? 1 : 0;
  stream.first[side] ??= segment.syn ? segment.seq : add(segment.seq, -1);
  if (segment.ack !== null) stream.first[other] ??= add(segment.ack, -1);
  if (segment.syn) {
    if (segment.ack === null) stream.syn = { at, side };
    else stream.answered = true;
    stream.shifts[side] = segment.options?.windowScale ?? -1;
    agreeOnShifts(stream);
  } else if (stream.syn?.side === side && stream.answered && stream.handshakeRoundTrip === null) {
    stream.handshakeRoundTrip = at - stream.syn.at;
  }
}

/** Windows are shifted only if both SYNs said so (RFC 7323 §1.3); until the second is seen, as the first said. */
function agreeOnShifts({ shifts, flows }: Stream): void {
  const [low, high] = shifts;
  const isRefused = low !== null && high !== null && Math.min(low, high) < 0;
  for (const side of [0, 1] as const) {
    const shift = shifts[side];
    flows[side].windowShift = shift === null ? null : isRefused ? 0 : Math.max(0, shift);
  }
}
