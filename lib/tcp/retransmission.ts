import type { Connection, Context, TcpEffect, Transition } from "./connection";
import { stay } from "./connection";
import type { Profile } from "./profiles";
import { type Segment, segmentLength } from "./segment";
import { add, diff, le } from "./sequence";

/** The retransmission queue and its timer (RFC 9293 §3.8.1, RFC 6298). */

/** Sends a segment that occupies sequence numbers and keeps it until it is acknowledged. */
export function sendAndKeep(connection: Connection, segment: Segment, context: Context): Transition {
  const end = add(segment.seq, segmentLength(segment));
  const isFirst = connection.unacknowledged.length === 0;
  const sent: Connection = {
    ...connection,
    sndNxt: end,
    unacknowledged: [...connection.unacknowledged, segment],
    timed: connection.timed ?? { until: end, sentAt: context.now },
    ...(isFirst && { repetitions: 0, repeatingSince: context.now }),
  };
  const { userTimeout } = context.profile;
  const timers: readonly TcpEffect[] = isFirst
    ? [
        startRetransmissionTimer(sent, context.profile),
        ...(userTimeout === null ? [] : [{ type: "start-timer", timer: "USER", after: userTimeout } as const]),
      ]
    : [];
  return stay(sent, { type: "send", segment, again: false }, ...timers);
}

/** Takes out of the queue what SEG.ACK covers. The caller knows that SEG.ACK is in (SND.UNA, SND.NXT]. */
export function removeAcknowledged(connection: Connection, ack: number, context: Context): Transition {
  const unacknowledged = connection.unacknowledged.flatMap((segment): readonly Segment[] => {
    const covered = diff(ack, segment.seq);
    if (covered <= 0) return [segment];
    if (covered >= segmentLength(segment)) return [];
    return [{ ...segment, seq: ack, data: segment.data - covered }];
  });
  const measured = measure(connection, ack, context.now);
  const next: Connection = {
    ...measured,
    sndUna: ack,
    unacknowledged,
    repetitions: 0,
    repeatingSince: context.now,
  };
  return unacknowledged.length > 0
    ? stay(next, startRetransmissionTimer(next, context.profile))
    : stay(next, { type: "stop-timer", timer: "RETRANSMISSION" }, ...stopUserTimer(context.profile));
}

/** Sends the oldest unacknowledged segment again and waits longer than before (RFC 6298 (5.4)–(5.6)). */
export function sendAgain(connection: Connection, context: Context): Transition {
  const [oldest] = connection.unacknowledged;
  if (!oldest) return stay(connection);
  const { profile, now } = context;
  const countsFromHere =
    profile.givesUp.countedFrom === "first repetition by RTO" &&
    connection.repetitions === (probes(profile, oldest) ? 1 : 0);
  const again: Connection = {
    ...connection,
    repetitions: connection.repetitions + 1,
    repeatingSince: countsFromHere ? now : connection.repeatingSince,
    // Karn's algorithm: the answer could belong to either copy.
    timed: null,
    ackDue: "no",
  };
  const segment: Segment = {
    ...oldest,
    // What we have received since then is acknowledged by the copy, too.
    ack: oldest.ack === null ? null : again.rcvNxt,
    window: again.rcvWnd,
  };
  return stay(
    again,
    { type: "send", segment, again: true },
    startRetransmissionTimer(again, profile),
    ...(connection.ackDue === "later" ? [{ type: "stop-timer", timer: "DELAYED-ACK" } as const] : []),
  );
}

/** Whether the limit R2 (§3.8.3), or Linux's for this kind of socket, has been reached. */
export function isHopeless(connection: Connection, { profile, now }: Context): boolean {
  const [oldest] = connection.unacknowledged;
  if (!oldest || connection.repetitions === 0) return false;
  if (probes(profile, oldest) && connection.repetitions === 1) return false;
  const { syn, held, orphan } = profile.givesUp;
  const limit = oldest.syn ? syn : connection.orphan ? orphan : held;
  return now - connection.repeatingSince >= limit;
}

/** RTO = SRTT + 4·RTTVAR within the profile's bounds (RFC 6298 (2)). */
export function retransmissionTimeout(connection: Connection, profile: Profile): number {
  const { roundTrip } = connection;
  if (roundTrip === null) return profile.initialRto;
  const rto = roundTrip.smoothed + Math.max(profile.minimumRtoVariance, 4 * roundTrip.variance);
  return Math.min(Math.max(profile.minimumRto, Math.round(rto)), profile.maximumRto);
}

function startRetransmissionTimer(connection: Connection, profile: Profile): TcpEffect {
  return { type: "start-timer", timer: "RETRANSMISSION", after: interval(connection, profile) };
}

/** R, 2R, 4R, … by RFC 6298; R, R, 2R, 4R, … where the first repetition is a tail loss probe. */
function interval(connection: Connection, profile: Profile): number {
  const rto = retransmissionTimeout(connection, profile);
  const [oldest] = connection.unacknowledged;
  if (oldest && probes(profile, oldest)) {
    const probe = connection.roundTrip === null ? rto : 2 * connection.roundTrip.smoothed + 200;
    if (connection.repetitions === 0) return Math.min(Math.round(probe), rto);
    return Math.min(rto * 2 ** (connection.repetitions - 1), profile.maximumRto);
  }
  return Math.min(rto * 2 ** connection.repetitions, profile.maximumRto);
}

function probes(profile: Profile, segment: Segment): boolean {
  return profile.tailLossProbe && !segment.syn;
}

function measure(connection: Connection, ack: number, now: number): Connection {
  const { timed, roundTrip } = connection;
  if (timed === null || !le(timed.until, ack)) return connection;
  const sample = now - timed.sentAt;
  if (roundTrip === null) {
    return { ...connection, timed: null, roundTrip: { smoothed: sample, variance: sample / 2 } };
  }
  const variance = 0.75 * roundTrip.variance + 0.25 * Math.abs(roundTrip.smoothed - sample);
  const smoothed = 0.875 * roundTrip.smoothed + 0.125 * sample;
  return { ...connection, timed: null, roundTrip: { smoothed, variance } };
}

function stopUserTimer(profile: Profile): readonly TcpEffect[] {
  return profile.userTimeout === null ? [] : [{ type: "stop-timer", timer: "USER" }];
}
