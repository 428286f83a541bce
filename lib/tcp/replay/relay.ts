import type { Segment } from "../segment";
import type { Packet } from "../sockets/calls";
import type { Host } from "../trace";
import type { Direction } from "../world/network";
import type { RecordedSegment, Recording } from "./recording";

/** A segment of the model and the one of the recording that it stands for; null: the recording has none. */
export interface Match {
  readonly from: Host;
  /** When the model sent it, ms. */
  readonly at: number;
  readonly segment: Segment;
  /** When it arrives, ms; null if the relay drops it, as it dropped the kernel's. */
  readonly arrivesAt: number | null;
  readonly recorded: RecordedSegment | null;
}

/**
 * The relay of a recording: the n-th segment that an end of the model sends meets the fate of the n-th that
 * the same end of the kernel sent, and arrives when that one did.
 */
export class Relay {
  readonly matches: Match[] = [];
  private readonly awaited: { readonly [H in Host]: RecordedSegment[] };

  constructor(private readonly recording: Recording) {
    const sent = recording.events.filter((event) => event.kind === "segment" && !event.isInjected);
    const by = (host: Host) =>
      sent.flatMap((event) => (event.kind === "segment" && event.from === host ? [event] : []));
    this.awaited = { A: by("A"), B: by("B") };
  }

  /** What the recording has and the model has not sent. */
  get missing(): readonly RecordedSegment[] {
    return [...this.awaited.A, ...this.awaited.B].toSorted((a, b) => a.at - b.at);
  }

  direction(from: Host, to: Host): Direction {
    return { from, to, msl: Number.POSITIVE_INFINITY, fate: (packet, _nth, now) => this.carry(from, packet, now) };
  }

  private carry(from: Host, { segment }: Packet, now: number): readonly number[] {
    const recorded = this.awaited[from].shift() ?? null;
    const transit = this.transitOf(recorded, now);
    this.matches.push({ from, at: now, segment, arrivesAt: transit === null ? null : now + transit, recorded });
    return transit === null ? [] : [transit];
  }

  private transitOf(recorded: RecordedSegment | null, now: number): number | null {
    if (recorded === null) return this.recording.delay;
    if (recorded.arrivedAt === null) return null;
    const isInTime = now <= recorded.arrivedAt;
    return isInTime ? recorded.arrivedAt - now : recorded.arrivedAt - recorded.at;
  }
}
