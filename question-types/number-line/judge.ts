import type { Context, Transition } from "@/lib/tcp/connection";
import { segmentLength } from "@/lib/tcp/segment";
import { add, diff, isInWindow, lt } from "@/lib/tcp/sequence";
import { transition } from "@/lib/tcp/transition";
import { type Arrival, connectionAt, type Line, profileOf, type Rules, segmentOf } from "./line";

/** What can become of a segment that arrives. */
export const OUTCOMES = [
  "taken",
  "kept",
  "ack",
  "challenge",
  "silent",
  "reset",
  "reopened",
  "ack-restart",
  "restart",
] as const;

export type Outcome = (typeof OUTCOMES)[number];

/** What becomes of a segment that arrives alone: the model's transition, put into one word. */
export function judge(line: Line, arrival: Arrival, rules: Rules): Outcome {
  const profile = profileOf(rules);
  const before = connectionAt(line, profile);
  // A listener stands behind the connection, so that TIME-WAIT may give way to a new one.
  const context: Context = { profile, now: 60_000, iss: add(line.sndNxt, 1_000_000), listener: true };
  const after = transition(before, { type: "SEGMENT ARRIVES", segment: segmentOf(arrival) }, context);
  if (after.connection.state === "CLOSED") return "reset";
  if (after.connection.state === "SYN-RECEIVED") return "reopened";
  if (line.state === "TIME-WAIT") return inTimeWait(after);
  const isDropped = after.effects.some(({ type }) => type === "drop");
  if (!isDropped) return after.connection.early.length > 0 ? "kept" : "taken";
  if (!sends(after)) return "silent";
  return isChallenge(line, arrival, rules) ? "challenge" : "ack";
}

function inTimeWait(after: Transition): Outcome {
  const restarts = after.effects.some((effect) => effect.type === "start-timer" && effect.timer === "TIME-WAIT");
  if (sends(after)) return restarts ? "ack-restart" : "ack";
  return restarts ? "restart" : "silent";
}

const sends = ({ effects }: Transition) => effects.some(({ type }) => type === "send");

/**
 * An ACK that goes back is a challenge (RFC 5961) if it answers a SYN, a RST or an ACK number that cannot be;
 * the answer to a segment outside the window is older than that, and looks the same.
 */
function isChallenge(line: Line, arrival: Arrival, rules: Rules): boolean {
  return rules !== "rfc793" && (arrival.syn || arrival.rst || reachOf(line, arrival) === "in");
}

/** Where a segment lies: wholly before RCV.NXT, at or beyond the end of the window, or in it. */
export function reachOf({ rcvNxt, rcvWnd }: Line, arrival: Arrival): "before" | "in" | "beyond" {
  const length = segmentLength(segmentOf(arrival));
  const last = add(arrival.seq, Math.max(0, length - 1));
  if (isInWindow(arrival.seq, rcvNxt, rcvWnd) || isInWindow(last, rcvNxt, rcvWnd)) return "in";
  return lt(last, rcvNxt) ? "before" : "beyond";
}

/** How far below SND.UNA an ACK number may lie by these rules; null: no limit. */
export function ackReach({ iss, sndUna, maxSndWnd }: Line, rules: Rules): number | null {
  switch (profileOf(rules).oldestAck) {
    case "no limit":
      return null;
    case "largest window":
      return maxSndWnd;
    case "largest window or octets acknowledged":
      return Math.min(maxSndWnd, Math.max(0, diff(sndUna, add(iss, 1))));
  }
}
