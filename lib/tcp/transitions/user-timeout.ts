import type { Turn } from "../turn";

/** USER TIMEOUT (RFC 9293 §3.10.8): queues are flushed, the user is told, nothing is sent. */
export function userTimeout(turn: Turn): void {
  if (turn.tcb.state === "CLOSED") return;
  turn.deleteTcb();
  turn.signal("aborted due to user timeout");
}
