import { startKeepAlive } from "./transitions/keep-alive-timeout";
import type { Turn } from "./turn";
import { firstWindowGoal } from "./window-growth";

/** Our SYN is acknowledged: the connection exists. A CLOSE that came before goes on from here. */
export function noteEstablished(turn: Turn): void {
  const { tcb, profile } = turn;
  tcb.state = tcb.closeRequested ? "FIN-WAIT-1" : "ESTABLISHED";
  // tcp_initialize_rcv_mss: a careful first guess.
  tcb.windowGoal = firstWindowGoal(tcb, profile.mss);
  tcb.windowTold = tcb.windowGoal;
  tcb.rcvMss = Math.max(88, Math.min(536, profile.mss, Math.floor(tcb.rcvWnd / 2)));
  if (tcb.settings.keepAlive !== null) startKeepAlive(turn);
}
