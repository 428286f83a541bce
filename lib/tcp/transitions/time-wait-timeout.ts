import type { Turn } from "../turn";

/** TIME-WAIT TIMEOUT (RFC 9293 §3.10.8): 2·MSL are over; the TCB goes, nothing is sent. */
export function timeWaitTimeout(turn: Turn): void {
  if (turn.tcb.state === "TIME-WAIT") turn.deleteTcb();
}
