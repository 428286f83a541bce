import type { TimedPacket } from "../captures/capture-frames";
import { segmentsOf } from "../read-trace";
import type { Address, Packet } from "../sockets/calls";
import type { Host, SentSegment, Trace } from "../trace";

/** Addresses of the documentation networks (RFC 5737, RFC 3849): nobody's. */
export const ADDRESSES: { readonly [H in Host]: Address } = {
  A: { ip: "192.0.2.1", port: 40_000 },
  B: { ip: "198.51.100.2", port: 80 },
};

export const ADDRESSES_V6: { readonly [H in Host]: Address } = {
  A: { ip: "2001:db8::1", port: 40_000 },
  B: { ip: "2001:db8:0:2::2", port: 80 },
};

/**
 * What captures of a run would hold: at A and at B in order of time, or at one of them. A lost segment is seen
 * where it was sent, a stray and a copy that the network made only where they arrive, and what is still under way
 * when the run ends has not arrived. Times in ms since the run began.
 */
export function tracePackets(
  trace: Trace,
  seenFrom: Host | "both",
  addresses: { readonly [H in Host]: Address } = ADDRESSES,
): readonly TimedPacket[] {
  const last = trace.steps.at(-1)?.at ?? 0;
  const packets = segmentsOf(trace).flatMap((sent): readonly TimedPacket[] => {
    const packet: Packet = {
      from: addresses[sent.from],
      to: addresses[otherHost(sent.from)],
      segment: sent.segment,
    };
    return sightings(sent)
      .filter(({ host, at }) => at <= last && (seenFrom === "both" || host === seenFrom))
      .map(({ host, at, comment }) => ({ at, packet, seenAt: host, ...(comment !== null && { comment }) }));
  });
  return packets.sort((a, b) => a.at - b.at);
}

function sightings(sent: SentSegment) {
  const { from, sentAt, fate, stray, again, copyOf } = sent;
  const leaves = { host: from, at: sentAt, comment: fate.type === "lost" ? "lost on the way" : again ? "again" : null };
  const arrives = { host: otherHost(from), at: fate.at, comment: arrivalComment(sent) };
  return [...(stray || copyOf !== undefined ? [] : [leaves]), ...(fate.type === "arrives" ? [arrives] : [])];
}

function arrivalComment({ fate, stray, copyOf }: SentSegment): string | null {
  if (stray) return "of an earlier incarnation";
  if (copyOf !== undefined) return "a copy made by the network";
  return fate.type === "arrives" && fate.delayed ? "delayed" : null;
}

export function otherHost(host: Host): Host {
  return host === "A" ? "B" : "A";
}
