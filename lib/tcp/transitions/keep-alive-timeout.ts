import { ackSegment, resetPeer } from "../emit";
import { add } from "../sequence";
import type { Turn } from "../turn";

/** Keep-alive (RFC 9293 §3.8.4): off unless the program asks; a silent peer is probed, and given up after some probes. */
export function keepAliveTimeout(turn: Turn): void {
  const { tcb, now } = turn;
  const { keepAlive } = tcb.settings;
  if (keepAlive === null || !isWatched(tcb.state)) return;
  const { idle, interval, count } = keepAlive;
  const silence = now - tcb.heardAt;
  if (tcb.unacknowledged.length > 0 || tcb.pending > 0 || silence < idle) {
    // What is under way has a timer of its own.
    turn.startTimer("KEEP-ALIVE", silence < idle ? idle - silence : idle);
    return;
  }
  if (tcb.keepAliveProbes >= count) {
    resetPeer(turn);
    turn.deleteTcb();
    turn.signal("aborted due to user timeout");
    return;
  }
  tcb.keepAliveProbes += 1;
  turn.send(ackSegment(turn, add(tcb.sndUna, -1)));
  turn.startTimer("KEEP-ALIVE", interval);
}

/** The program has set or unset SO_KEEPALIVE, or the connection has just become established. */
export function startKeepAlive(turn: Turn): void {
  const { keepAlive } = turn.tcb.settings;
  if (keepAlive === null) turn.stopTimer("KEEP-ALIVE");
  else if (isWatched(turn.tcb.state)) turn.startTimer("KEEP-ALIVE", keepAlive.idle);
}

function isWatched(state: Turn["tcb"]["state"]): boolean {
  switch (state) {
    case "ESTABLISHED":
    case "FIN-WAIT-1":
    case "FIN-WAIT-2":
    case "CLOSE-WAIT":
    case "CLOSING":
    case "LAST-ACK":
      return true;
    case "CLOSED":
    case "LISTEN":
    case "SYN-SENT":
    case "SYN-RECEIVED":
    case "TIME-WAIT":
      return false;
  }
}
