import type { Host, SentSegment } from "@/lib/tcp/trace";

/** Where a segment is drawn: how far it has come, 0 … 1, and in which lane of its direction. */
export interface Placed {
  readonly sent: SentSegment;
  readonly share: number;
  readonly lane: number;
}

/** Half a parcel, and a little more. px */
const HALF = 37;

/** The segments of one direction, each in the first lane where no other one is in its way. */
export function lanesOf(
  segments: readonly SentSegment[],
  from: Host,
  now: number,
  /** How long the wire is drawn, px. */
  length: number,
): { readonly placed: readonly Placed[]; readonly count: number } {
  const placed: Placed[] = [];
  for (const sent of segments.filter((one) => one.from === from).toSorted((a, b) => a.id - b.id)) {
    const share = shareOf(sent, now, HALF / length);
    const isTaken = (lane: number) =>
      placed.some((other) => other.lane === lane && Math.abs(other.share - share) * length < 2 * HALF);
    let lane = 0;
    while (isTaken(lane)) lane++;
    placed.push({ sent, share, lane });
  }
  return { placed, count: Math.max(0, ...placed.map(({ lane }) => lane + 1)) };
}

/** Parcels keep so far from the ends that all of them can be seen. */
function shareOf({ sentAt, fate }: SentSegment, now: number, nearest: number): number {
  const share = (now - sentAt) / Math.max(1, fate.at - sentAt);
  return nearest + (1 - 2 * nearest) * Math.min(1, Math.max(0, share));
}
