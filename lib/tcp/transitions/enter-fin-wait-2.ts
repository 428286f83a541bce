import { resetInAnswerTo, resetPeer } from "../emit";
import { retransmissionTimeout } from "../round-trip";
import { type Segment, segmentLength } from "../segment";
import type { Turn } from "../turn";

/**
 * FIN-WAIT-2. The standard has no time-out here; Linux and FreeBSD limit it for a connection
 * that no program holds any more (facts.md §2.7 L6). `ack` is the segment that acknowledged our FIN, if one
 * leads here, and not `close()`.
 */
export function enterFinWait2(turn: Turn, ack: Segment | null): void {
  const { tcb, profile } = turn;
  tcb.state = "FIN-WAIT-2";
  const isLetGo = tcb.orphan || (tcb.receiveShut && profile.dataAfterShutRead === "discarded");
  if (!isLetGo || profile.finWait2Timeout === null) return;
  if (tcb.settings.finWait2 !== null && tcb.settings.finWait2 < 0) {
    if (ack === null) resetPeer(turn);
    else turn.send(resetInAnswerTo(ack, segmentLength(ack)));
    turn.deleteTcb();
    return;
  }
  const life = lifeInFinWait2(turn);
  const asFullSocket = profile.finWait2Quirk === null ? 0 : life - profile.finWait2Quirk;
  if (asFullSocket > 0) turn.startTimer("FIN-WAIT-2", asFullSocket);
  else becomeMiniSocket(turn, life);
}

/** tcp_fin_timeout or TCP_LINGER2, and at least 3.5 RTO (include/net/tcp.h, `tcp_fin_time`). ms */
function lifeInFinWait2({ tcb, profile }: Turn): number {
  const life = tcb.settings.finWait2 ?? profile.finWait2Timeout ?? 0;
  return profile.miniSockets ? Math.max(life, 3.5 * retransmissionTimeout(tcb, profile)) : life;
}

function becomeMiniSocket(turn: Turn, life: number): void {
  const { tcb, profile, context } = turn;
  if (profile.miniSockets && context.noRoomForTimeWait) {
    // It would be counted as one in TIME-WAIT (facts.md §2.7 L17).
    turn.deleteTcb();
    return;
  }
  if (profile.miniSockets) {
    turn.stopAllTimers();
    tcb.isMiniSocket = true;
    tcb.challengedAt = null;
  }
  turn.startTimer("FIN-WAIT-2", life);
}

/** Linux's tcp_fin_timeout: an orphan in FIN-WAIT-2 vanishes, without a segment and without TIME-WAIT. Not in RFC 9293. */
export function finWait2Timeout(turn: Turn): void {
  const { tcb, profile } = turn;
  if (tcb.state !== "FIN-WAIT-2") return;
  const rest = profile.finWait2Quirk === null ? 0 : lifeInFinWait2(turn) - profile.finWait2Quirk;
  // A life above a minute was spent as a full socket so far, and is spent once more as a small one.
  if (tcb.orphan && !tcb.isMiniSocket && rest > 0) becomeMiniSocket(turn, rest);
  else turn.deleteTcb();
}
