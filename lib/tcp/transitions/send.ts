import { add } from "../sequence";
import { transmit } from "../transmit";
import type { Turn } from "../turn";
import { sendSyn } from "./open";

/** SEND call (RFC 9293 §3.10.2): octets are queued, and go out as far as the windows allow. */
export function send(turn: Turn, octets: number, more: boolean): void {
  const { tcb } = turn;
  switch (tcb.state) {
    case "CLOSED":
      turn.signal("error: connection does not exist");
      return;
    case "LISTEN":
      tcb.pending += octets;
      sendSyn(turn);
      return;
    case "SYN-SENT":
    case "SYN-RECEIVED":
    case "ESTABLISHED":
    case "CLOSE-WAIT":
      // A CLOSE that waits for queued data has already ended this direction.
      if (tcb.closeRequested) turn.signal("error: connection closing");
      else queue(turn, octets, more);
      return;
    case "FIN-WAIT-1":
    case "FIN-WAIT-2":
    case "CLOSING":
    case "LAST-ACK":
    case "TIME-WAIT":
      turn.signal("error: connection closing");
  }
}

function queue(turn: Turn, octets: number, more: boolean): void {
  const { tcb } = turn;
  // Before the SYN is acknowledged, SND.NXT already lies behind it: data begins there.
  tcb.pending += octets;
  const end = add(tcb.sndNxt, tcb.pending);
  if (turn.profile.pushesHalfWindows) tcb.pushes = [...tcb.pushes, ...halfWindows(turn, octets, end)];
  if (!more) tcb.pushes = [...tcb.pushes, end];
  transmit(turn, more ? "all small" : "small");
}

/** Where a write that ends at `end` is pushed midway: at whole segments, after more than half of the largest window. */
function halfWindows({ tcb }: Turn, octets: number, end: number): readonly number[] {
  const half = Math.floor(tcb.maxSndWnd / 2);
  const bound = tcb.maxSndWnd > SMALLEST_USUAL_MSS ? half : tcb.maxSndWnd;
  const goal = Math.max(1, Math.min(tcb.sndMss, bound), Math.floor(bound / tcb.sndMss) * tcb.sndMss);
  const marks: number[] = [];
  let pushed = 0;
  for (let written = goal; written < octets; written += goal) {
    if (written - pushed <= half) continue;
    marks.push(add(end, written - octets));
    pushed = written;
  }
  return marks;
}

/** TCP_MSS_DEFAULT, octets: only above it a window is halved (`tcp_bound_to_half_wnd`). */
const SMALLEST_USUAL_MSS = 536;
