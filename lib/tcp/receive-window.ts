import type { Profile } from "./profiles";
import { diff } from "./sequence";
import type { Tcb } from "./tcb";
import { windowNow } from "./window-growth";

/** The receive window: what the peer may send (RFC 9293 §3.8.6.2.2). */

/**
 * The window field of a segment that is about to be sent; the TCB remembers what it promises. The right edge
 * never moves back (SHLD-14), and opens only by a worthwhile step (silly window avoidance, MUST-39).
 */
export function windowField(tcb: Tcb, profile: WindowRules): number {
  const unit = 2 ** tcb.rcvShift;
  const exact = Math.max(offer(tcb, profile), tcb.rcvWnd) / unit;
  const isRoundedUp = profile.offersAllRoom || profile.receiveBufferInSegments === "down";
  const field = Math.min(WINDOW_FIELD, isRoundedUp ? Math.ceil(exact) : Math.floor(exact));
  tcb.rcvWnd = Math.max(tcb.rcvWnd, field * unit);
  return field;
}

type WindowRules = Pick<Profile, "offersAllRoom" | "receiveBufferInSegments">;

function offer(tcb: Tcb, { offersAllRoom, receiveBufferInSegments }: WindowRules): number {
  const free = Math.max(0, tcb.rcvBuffer - tcb.unread - heldOctets(tcb));
  if (offersAllRoom) return allRoom(tcb, free);
  return receiveBufferInSegments === "down" ? inSegments(tcb) : bySteps(tcb, free);
}

/** `__tcp_select_window`: what the kernel is heading for; without a scale only in whole segments. */
function inSegments(tcb: Tcb): number {
  const free = windowNow(tcb);
  if (free < tcb.rcvBuffer / 16 || free < tcb.rcvMss) return 0;
  if (tcb.rcvShift > 0 || (tcb.rcvWnd > free - tcb.rcvMss && tcb.rcvWnd <= free)) return free;
  return free - (free % tcb.rcvMss);
}

function bySteps({ rcvBuffer, rcvWnd, sndMss, reading }: Tcb, free: number): number {
  const step = Math.min(rcvBuffer / 2, sndMss);
  return free - rcvWnd >= step || free < rcvWnd || reading ? free : rcvWnd;
}

/** Nothing, if it is neither a quarter of the buffer nor a segment (tcp_output.c). */
function allRoom({ rcvBuffer, sndMss }: Tcb, free: number): number {
  return free < rcvBuffer / 4 && free < sndMss ? 0 : free;
}

/** The window of a SYN, which is never scaled (RFC 7323 §2.2); Linux begins with a whole number of segments. */
export function unscaledWindowField(tcb: Tcb, wholeSegments: number | null): number {
  const rest = wholeSegments !== null && tcb.rcvBuffer > wholeSegments ? tcb.rcvBuffer % wholeSegments : 0;
  tcb.rcvWnd = Math.min(WINDOW_FIELD, tcb.rcvBuffer - rest);
  return tcb.rcvWnd;
}

/** The window is what there is room for, and not less than what was promised (FreeBSD: tcp_input.c, `rcv_wnd`). */
export function acceptByRoom(tcb: Tcb): void {
  tcb.rcvWnd = Math.max(tcb.rcvWnd, tcb.rcvBuffer - tcb.unread - heldOctets(tcb));
}

/** RCV.NXT moves on: so much less of the promise is left. */
export function advanceReceived(tcb: Tcb, rcvNxt: number): void {
  tcb.rcvWnd = Math.max(0, tcb.rcvWnd - diff(rcvNxt, tcb.rcvNxt));
  tcb.rcvNxt = rcvNxt;
}

/** Whether reading has opened the window by so much that the peer should be told (at least twofold). */
export function isWindowUpdateDue(tcb: Tcb): boolean {
  const free = tcb.rcvBuffer - tcb.unread - heldOctets(tcb);
  const most = Math.min(tcb.rcvBuffer, WINDOW_FIELD * 2 ** tcb.rcvShift);
  return 2 * tcb.rcvWnd <= most && free >= 2 * Math.max(tcb.rcvWnd, 1);
}

function heldOctets({ early }: Tcb): number {
  let held = 0;
  for (const segment of early) held += segment.data;
  return held;
}

const WINDOW_FIELD = 65_535;
