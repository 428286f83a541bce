import type { Host, SentSegment } from "@/lib/tcp/trace";

/** Where a segment is drawn: how far it has come, 0 … 1, and in which lane of its direction. */
export interface Placed {
  readonly sent: SentSegment;
  readonly share: number;
  readonly lane: number;
}

/** Parcels are drawn so far from the ends that they can be seen and read. */
const [NEAREST, FARTHEST] = [0.1, 0.9];
/** Nearer to each other than this, one would cover the other: a share of the wire. */
const ROOM = 0.15;

/** The segments of one direction, each in the first lane where no other one is in its way. */
export function lanesOf(
  segments: readonly SentSegment[],
  from: Host,
  now: number,
): { readonly placed: readonly Placed[]; readonly count: number } {
  const placed: Placed[] = [];
  for (const sent of segments.filter((one) => one.from === from).toSorted((a, b) => a.id - b.id)) {
    const share = shareOf(sent, now);
    const isTaken = (lane: number) =>
      placed.some((other) => other.lane === lane && Math.abs(other.share - share) < ROOM);
    let lane = 0;
    while (isTaken(lane)) lane++;
    placed.push({ sent, share, lane });
  }
  return { placed, count: Math.max(0, ...placed.map(({ lane }) => lane + 1)) };
}

function shareOf({ sentAt, fate }: SentSegment, now: number): number {
  const share = (now - sentAt) / Math.max(1, fate.at - sentAt);
  return NEAREST + (FARTHEST - NEAREST) * Math.min(1, Math.max(0, share));
}
