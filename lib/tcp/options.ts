import type { Segment, SegmentOptions } from "./segment";
import { diff, le, lt } from "./sequence";
import type { Tcb } from "./tcb";
import type { Turn } from "./turn";

/** Options: what a SYN offers, what both have agreed on, and the timestamps of every segment after it (RFC 7323). */

/** What timestamps take from the room for data: 10 octets and two of padding (RFC 7323 appendix A). */
export const TIMESTAMP_OCTETS = 12;

/** The value of our timestamp clock: one tick a ms. */
function clock({ now, context }: Turn): number {
  return (Math.floor(now) + (context.timestampOffset ?? 0)) >>> 0;
}

/** The MSS that we offer: the program's (TCP_MAXSEG), or what the link allows. */
export function ownMss({ tcb, profile }: Turn): number {
  return Math.min(tcb.settings.mss ?? profile.mss, profile.mss);
}

function ownWindowScale({ tcb, profile }: Turn): number | null {
  return profile.windowScale === null ? null : (tcb.settings.windowScale ?? profile.windowScale);
}

/** Options of our SYN: all that we have to offer; of our SYN,ACK: what was agreed on. */
export function synOptions(turn: Turn, isAnswer: boolean): SegmentOptions {
  const { profile, tcb } = turn;
  if (tcb.settings.noOptions) return {};
  const mss = ownMss(turn);
  if (!isAnswer && profile.synsWithOptions !== null && tcb.repetitions >= profile.synsWithOptions) return { mss };
  const scale = ownWindowScale(turn);
  return {
    mss,
    ...((isAnswer ? tcb.sackAllowed : profile.sack) && { sackPermitted: true }),
    ...((isAnswer ? tcb.timestampsOn : profile.timestamps) && {
      timestamps: { value: clock(turn), echo: tcb.tsRecent },
    }),
    ...(scale !== null && (!isAnswer || tcb.scalesWindow) && { windowScale: scale }),
  };
}

/** Takes over what both SYNs agree on. */
export function agreeOn(turn: Turn, offered: SegmentOptions | undefined): void {
  const { tcb, profile, now } = turn;
  const offer = tcb.settings.noOptions ? undefined : offered;
  const scale = ownWindowScale(turn);
  tcb.scalesWindow = scale !== null && offer?.windowScale !== undefined;
  tcb.sndShift = tcb.scalesWindow ? Math.min(14, offer?.windowScale ?? 0) : 0; // RFC 7323 §2.3
  tcb.rcvShift = tcb.scalesWindow ? (scale ?? 0) : 0;
  tcb.sackAllowed = profile.sack && offer?.sackPermitted === true;
  tcb.timestampsOn = profile.timestamps && offer?.timestamps !== undefined;
  if (offer?.timestamps && tcb.timestampsOn) {
    tcb.tsRecent = offer.timestamps.value;
    tcb.tsRecentAt = now;
  }
  // MUST-15: without the option the peer takes 536.
  const segment = Math.min(ownMss(turn), offer?.mss ?? 536);
  tcb.sndMss = segment - (tcb.timestampsOn ? TIMESTAMP_OCTETS : 0);
  if (profile.receiveBufferInSegments === "up") tcb.rcvBuffer = Math.ceil(tcb.rcvBuffer / segment) * segment;
}

/** Options of every other segment: timestamps and SACK blocks, if agreed on. */
export function runningOptions(turn: Turn): SegmentOptions | undefined {
  const { tcb } = turn;
  const blocks = tcb.duplicate === null ? tcb.sackBlocks : [tcb.duplicate, ...tcb.sackBlocks];
  const hasBlocks = tcb.sackAllowed && blocks.length > 0;
  if (!tcb.timestampsOn) return hasBlocks ? { sack: blocks.slice(0, 4) } : undefined;
  const timestamps = { value: clock(turn), echo: tcb.tsRecent };
  return hasBlocks ? { timestamps, sack: blocks.slice(0, 3) } : { timestamps };
}

/** How long TS.Recent counts: after 24 days the sign of a comparison means nothing (RFC 7323 §5.5). */
const TS_RECENT_LIFE = 24 * 24 * 3_600_000;

/** PAWS: the segment's timestamp is older than what came before it (RFC 7323 §5.3 R1). */
export function isOlderThanSeen(tcb: Tcb, segment: Segment, now: number): boolean {
  const stamp = segment.options?.timestamps;
  if (!tcb.timestampsOn || stamp === undefined) return false;
  return diff(stamp.value, tcb.tsRecent) < 0 && now - tcb.tsRecentAt < TS_RECENT_LIFE;
}

/** RFC 7323 §4.3 (2): remembers the timestamp of the segment that the next ACK answers. */
export function rememberTimestamp({ tcb, now }: Turn, segment: Segment): void {
  const stamp = segment.options?.timestamps;
  if (!tcb.timestampsOn || stamp === undefined) return;
  if (!le(segment.seq, tcb.lastAckSent) || lt(stamp.value, tcb.tsRecent)) return;
  tcb.tsRecent = stamp.value;
  tcb.tsRecentAt = now;
}
