import { diff } from "./sequence";
import type { Tcb } from "./tcb";

/** The receive window: what the peer may send (RFC 9293 §3.8.6.2.2). */

/**
 * The window field of a segment that is about to be sent; the TCB remembers what it promises. The right edge
 * never moves back (SHLD-14), and opens only by a worthwhile step (silly window avoidance, MUST-39).
 */
export function windowField(tcb: Tcb): number {
  const free = Math.max(0, tcb.rcvBuffer - tcb.unread - heldOctets(tcb));
  const step = Math.min(tcb.rcvBuffer / 2, tcb.sndMss);
  const offered = free - tcb.rcvWnd >= step || free < tcb.rcvWnd || tcb.reading ? free : tcb.rcvWnd;
  const unit = 2 ** tcb.rcvShift;
  const field = Math.min(WINDOW_FIELD, Math.floor(Math.max(offered, tcb.rcvWnd) / unit));
  tcb.rcvWnd = Math.max(tcb.rcvWnd, field * unit);
  return field;
}

/** The window of a SYN, which is never scaled (RFC 7323 §2.2). */
export function unscaledWindowField(tcb: Tcb): number {
  tcb.rcvWnd = Math.min(WINDOW_FIELD, tcb.rcvBuffer);
  return tcb.rcvWnd;
}

/** RCV.NXT moves on: so much less of the promise is left. */
export function advanceReceived(tcb: Tcb, rcvNxt: number): void {
  tcb.rcvWnd = Math.max(0, tcb.rcvWnd - diff(rcvNxt, tcb.rcvNxt));
  tcb.rcvNxt = rcvNxt;
}

/** Whether reading has opened the window by so much that the peer should be told (at least twofold). */
export function isWindowUpdateDue(tcb: Tcb): boolean {
  const free = tcb.rcvBuffer - tcb.unread - heldOctets(tcb);
  return 2 * tcb.rcvWnd <= tcb.rcvBuffer && free >= 2 * Math.max(tcb.rcvWnd, 1);
}

function heldOctets({ early }: Tcb): number {
  let held = 0;
  for (const segment of early) held += segment.data;
  return held;
}

const WINDOW_FIELD = 65_535;
