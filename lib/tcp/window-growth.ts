import type { Tcb } from "./tcb";
import type { Turn } from "./turn";

/**
 * How Linux lets its receive window grow, as far as it decides when an ACK is sent (net/ipv4/tcp_input.c,
 * `tcp_grow_window`; tcp_output.c, `__tcp_select_window`). The window field itself is `receive-window.ts`.
 */

/** What the kernel spends on a segment beside its octets, and the most it spends on one of 1460 (skb->truesize). */
const OVERHEAD = 856;
const MOST = 2_304;
/** The kernel counts the share of octets in its memory in 256ths, and begins with a half. */
const PARTS = 256;
/** Smaller segments do not let the window grow. Octets. */
const LEAST = 128;

/** The first window: what a SYN can announce, in whole segments. Octets. */
export function firstWindowGoal({ rcvBuffer }: Tcb, mss: number): number {
  return Math.floor(rcvBuffer / mss) * mss;
}

/** Octets of which the receive buffer has room for more, in segments of the size seen of late. */
function room({ rcvBuffer, rcvMss, unread }: Tcb): number {
  const isFirstGuess = rcvMss <= 536;
  const share = isFirstGuess ? PARTS / 2 : Math.floor((PARTS * rcvMss) / Math.min(MOST, rcvMss + OVERHEAD));
  return Math.floor((2 * rcvBuffer * share) / PARTS) - unread;
}

/** The window that would be announced now. */
export function windowNow(tcb: Tcb): number {
  return Math.min(room(tcb), tcb.windowGoal);
}

/** A full segment has come: the window grows by two, if there is room, and the peer shall hear of it at once. */
export function growWindow({ tcb, profile }: Turn, octets: number): void {
  const left = room(tcb) - tcb.windowGoal;
  if (octets < LEAST || octets < tcb.rcvMss || left <= 0) return;
  tcb.windowGoal += Math.min(left, 2 * profile.mss);
  // "quick |= 1", literally.
  tcb.quickAcks += 1 - (tcb.quickAcks % 2);
}
