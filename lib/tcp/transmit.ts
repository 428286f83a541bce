import { noteAnswer } from "./acknowledging";
import { segmentsPerBurst, segmentsUnderWay } from "./congestion";
import { acknowledgeNow } from "./emit";
import { sendAndKeep } from "./queue";
import { restartRetransmissionTimer, retransmissionTimeout } from "./retransmission";
import { add, diff, le, lt } from "./sequence";
import type { Tcb } from "./tcb";
import type { Turn } from "./turn";

/** What may wait for company: small segments by Nagle's algorithm; every small one (MSG_MORE); none (TCP_NODELAY). */
export type Hold = "small" | "all small" | "nothing";

/**
 * Sends whatever may go out now: queued data, then the FIN behind it, and an ACK if one
 * is due that neither has carried. Every event that can free or queue something ends here.
 */
export function transmit(turn: Turn, hold: Hold = "small"): void {
  const { tcb } = turn;
  let hasSent = false;
  if (tcb.pending > 0 || (tcb.closeRequested && tcb.finSeq === null)) {
    const burst = segmentsPerBurst(turn);
    let inBurst = 0;
    for (let next = nextSegment(turn, hold); next !== null; next = nextSegment(turn, hold)) {
      inBurst = inBurst === burst ? 1 : inBurst + 1;
      const endsBurst = inBurst > 1 && (inBurst === burst || !mayFollow(turn, next));
      sendNew(turn, next, endsBurst);
      hasSent = true;
    }
    if (hasSent) restartRetransmissionTimer(turn);
    else watchClosedWindow(turn);
  }
  if (tcb.ackDue === "now") acknowledgeNow(turn);
}

interface Next {
  readonly data: number;
  readonly fin: boolean;
}

/** Linux pushes the last segment of every burst that it hands to the device (tcp_output.c). */
function sendNew(turn: Turn, { data, fin }: Next, endsBurst: boolean): void {
  const { tcb } = turn;
  if (data > 0) noteAnswer(turn);
  const end = add(tcb.sndNxt, data);
  const endsWrite = tcb.pushes.some((push) => lt(tcb.sndNxt, push) && le(push, end));
  const psh = data > 0 && (endsWrite || endsBurst);
  if (data > 0 && data < tcb.sndMss) tcb.smallUntil = end;
  sendAndKeep(turn, { data, syn: false, fin, psh });
  if (tcb.pushes.length > 0) tcb.pushes = tcb.pushes.filter((push) => lt(end, push));
  tcb.pending -= data;
  if (!fin) return;
  tcb.finSeq = end;
  tcb.state = stateAfterFin(tcb);
}

function nextSegment(turn: Turn, hold: Hold): Next | null {
  const { tcb } = turn;
  if (!maySend(turn)) return null;
  const inFlight = diff(tcb.sndNxt, tcb.sndUna);
  const room = Math.max(0, tcb.sndWnd - inFlight);
  const data = segmentsUnderWay(tcb) < tcb.cwnd ? Math.min(tcb.sndMss, tcb.pending, room) : 0;
  const isLast = data === tcb.pending;
  const fin = tcb.closeRequested && tcb.finSeq === null && isLast && room > data;
  if (data === 0 && !fin) return null;
  return data < tcb.sndMss && isHeldBack(turn, fin, hold) ? null : { data, fin };
}

/** Whether another segment of data goes out right behind this one. */
function mayFollow({ tcb }: Turn, { data }: Next): boolean {
  const rest = Math.min(tcb.pending - data, tcb.sndMss);
  const room = tcb.sndWnd - diff(tcb.sndNxt, tcb.sndUna) - data;
  return rest > 0 && room >= rest && segmentsUnderWay(tcb) + 1 < tcb.cwnd;
}

/** Nagle (SHLD-7): a small segment waits while anything is unacknowledged, unless the program has closed. */
function isHeldBack({ tcb, profile }: Turn, fin: boolean, hold: Hold): boolean {
  if (fin || tcb.closeRequested || hold === "nothing") return false;
  if (tcb.settings.cork || hold === "all small") return true;
  if (tcb.settings.noDelay || tcb.unacknowledged.length === 0) return false;
  return profile.nagle === "any" || lt(tcb.sndUna, tcb.smallUntil);
}

/** Nothing is under way that could open the window: ask now and then whether it is still closed (§3.8.6.1). */
function watchClosedWindow(turn: Turn): void {
  const { tcb, profile } = turn;
  const isOpen = tcb.sndWnd > 0 && !(profile.probeUncorks && tcb.pending > 0);
  if (!maySend(turn) || tcb.unacknowledged.length > 0 || isOpen || tcb.windowProbes > 0) return;
  startWindowProbeTimer(turn);
}

/** What was held back leaves at last, as much as one segment carries (`tcp_write_wakeup`). */
export function sendHeldBack(turn: Turn): void {
  const { tcb } = turn;
  const data = Math.min(tcb.pending, tcb.sndMss, tcb.sndWnd);
  sendNew(turn, { data, fin: false }, true);
  restartRetransmissionTimer(turn);
}

/** The first wait is the RTO, every later one twice the last. */
export function startWindowProbeTimer(turn: Turn): void {
  const { tcb, profile } = turn;
  const base = Math.max(retransmissionTimeout(tcb, profile), 200);
  turn.startTimer("PERSIST", Math.min(base * 2 ** tcb.windowProbes, profile.maximumRto));
  tcb.windowProbes += 1;
}

function maySend({ tcb, profile }: Turn): boolean {
  switch (tcb.state) {
    case "ESTABLISHED":
    case "CLOSE-WAIT":
    // The FIN may still be waiting behind data or a closed window in these states.
    case "FIN-WAIT-1":
    case "CLOSING":
    case "LAST-ACK":
      return true;
    case "SYN-RECEIVED":
      // Data waits for ESTABLISHED; a CLOSE with nothing queued does not (§3.10.4).
      return profile.finInSynReceived && tcb.pending === 0;
    case "CLOSED":
    case "LISTEN":
    case "SYN-SENT":
    case "FIN-WAIT-2":
    case "TIME-WAIT":
      return false;
  }
}

function stateAfterFin({ state }: Tcb): Tcb["state"] {
  switch (state) {
    case "SYN-RECEIVED":
    case "ESTABLISHED":
      return "FIN-WAIT-1";
    case "CLOSE-WAIT":
      return "LAST-ACK";
    default:
      return state;
  }
}
