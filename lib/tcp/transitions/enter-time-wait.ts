import { acknowledgeNow } from "../emit";
import type { Turn } from "../turn";

/**
 * The last state of the end whose FIN went first: 2·MSL, so that it can acknowledge a repeated
 * FIN and so that old segments vanish (RFC 9293 §3.6). With a length of 0, or no room, nothing is kept.
 */
export function enterTimeWait(turn: Turn): void {
  const { tcb, profile, context } = turn;
  if (tcb.ackDue !== "no") acknowledgeNow(turn);
  // A small record of FIN-WAIT-2 has its place already (tcp_max_tw_buckets counts both).
  const hasRoom = tcb.isMiniSocket || !context.noRoomForTimeWait;
  if (profile.timeWait === 0 || !hasRoom) {
    turn.deleteTcb();
    return;
  }
  tcb.state = "TIME-WAIT";
  tcb.isMiniSocket = profile.miniSockets;
  if (profile.miniSockets) tcb.challengedAt = null;
  turn.stopAllTimers();
  startTimeWait(turn);
}

export function startTimeWait(turn: Turn): void {
  turn.startTimer("TIME-WAIT", turn.profile.timeWait);
}
