import type { Connection } from "./connection";
import type { Profile } from "./profiles";
import { le } from "./sequence";
import type { Turn } from "./turn";

/** The measured round trip and the time-out that follows from it (RFC 6298). All times in ms. */

/** RTO = SRTT + 4·RTTVAR within the profile's bounds (RFC 6298 (2)), before any back-off. */
export function retransmissionTimeout({ roundTrip }: Pick<Connection, "roundTrip">, profile: Profile): number {
  if (roundTrip === null) return profile.initialRto;
  const rto = roundTrip.smoothed + Math.max(profile.minimumRtoVariance, 4 * roundTrip.variance);
  return Math.min(Math.max(profile.minimumRto, Math.round(rto)), profile.maximumRto);
}

/** Takes the sample that an acknowledgment up to `ack` ends, if one was being taken. */
export function measure({ tcb, now }: Turn, ack: number): void {
  const { timed, roundTrip } = tcb;
  if (timed === null || !le(timed.until, ack)) return;
  tcb.timed = null;
  const sample = now - timed.sentAt;
  if (roundTrip === null) {
    tcb.roundTrip = { smoothed: sample, variance: sample / 2, least: sample };
    return;
  }
  const variance = 0.75 * roundTrip.variance + 0.25 * Math.abs(roundTrip.smoothed - sample);
  const smoothed = 0.875 * roundTrip.smoothed + 0.125 * sample;
  tcb.roundTrip = { smoothed, variance, least: Math.min(roundTrip.least, sample) };
}
