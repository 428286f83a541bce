import { challengeAck } from "../../emit";
import type { Segment } from "../../segment";
import { add } from "../../sequence";
import type { Turn } from "../../turn";
import { listen } from "../open";

/**
 * Second step: RST (RFC 9293 §3.10.7.4). Only SEG.SEQ = RCV.NXT resets; any other number in the
 * window is answered by a challenge ACK, because a blind attacker hits the window, not the number (RFC 5961 §3.2).
 */
export function checkRst(turn: Turn, segment: Segment): Segment | null {
  if (!segment.rst) return segment;
  const { tcb, profile } = turn;
  if (tcb.state === "TIME-WAIT" && profile.ignoresRstInTimeWait) {
    turn.drop();
  } else if (isObeyed(turn, segment)) {
    reset(turn);
  } else {
    turn.drop();
    if (tcb.state !== "TIME-WAIT" || profile.challengesRstInTimeWait) challengeAck(turn);
  }
  return null;
}

function isObeyed({ tcb, profile }: Turn, { seq }: Segment): boolean {
  if (profile.rstCheck === "in window" || seq === tcb.rcvNxt) return true;
  if (tcb.state === "SYN-RECEIVED" && tcb.openedBy === "passive" && profile.halfOpenFallsToAnyRst) return true;
  if (!profile.takesRstNearby) return false;
  if (tcb.finReceived && seq === add(tcb.rcvNxt, -1)) return true;
  const ends = tcb.sackBlocks.map(({ end }) => end);
  return ends.length > 0 && seq === Math.max(...ends);
}

function reset(turn: Turn): void {
  const { tcb } = turn;
  switch (tcb.state) {
    case "SYN-RECEIVED":
      if (tcb.openedBy === "passive") {
        listen(turn);
        turn.stopAllTimers();
        return;
      }
      turn.deleteTcb();
      turn.signal("connection refused");
      return;
    case "ESTABLISHED":
    case "FIN-WAIT-1":
    case "FIN-WAIT-2":
    case "CLOSE-WAIT":
      turn.deleteTcb();
      turn.signal("connection reset");
      return;
    case "CLOSING":
    case "LAST-ACK":
    // RFC 1337 advises to ignore a RST here; neither RFC 9293 nor Linux does so by default.
    case "TIME-WAIT":
      turn.deleteTcb();
      return;
    case "CLOSED":
    case "LISTEN":
    case "SYN-SENT":
  }
}
