import { forget } from "../connection";
import { sendAndKeep } from "../queue";
import { restartRetransmissionTimer } from "../retransmission";
import type { Turn } from "../turn";

/** OPEN call (RFC 9293 §3.10.1): `listen()` when passive, `connect()` when active. */
export function open(turn: Turn, mode: "active" | "passive"): void {
  switch (turn.tcb.state) {
    case "CLOSED":
    case "LISTEN":
      if (mode === "passive") listen(turn);
      else sendSyn(turn);
      return;
    case "SYN-SENT":
    case "SYN-RECEIVED":
    case "ESTABLISHED":
    case "FIN-WAIT-1":
    case "FIN-WAIT-2":
    case "CLOSE-WAIT":
    case "CLOSING":
    case "LAST-ACK":
    case "TIME-WAIT":
      turn.signal("error: connection already exists");
  }
}

/** A connection that waits for a SYN; nothing of an earlier one is left in it. */
export function listen({ tcb }: Turn): void {
  Object.assign(tcb, forget(tcb));
  tcb.state = "LISTEN";
  tcb.openedBy = "passive";
}

/** `<SEQ=ISS><CTL=SYN>`, and SYN-SENT. Octets already queued by SEND wait for ESTABLISHED. */
export function sendSyn(turn: Turn): void {
  const { tcb, context, profile } = turn;
  const { pending, pushes, closeRequested } = tcb;
  Object.assign(tcb, forget(tcb), { pending, pushes, closeRequested });
  tcb.state = "SYN-SENT";
  tcb.openedBy = "active";
  tcb.cwnd = profile.initialWindow;
  tcb.iss = context.iss;
  tcb.sndUna = context.iss;
  tcb.sndNxt = context.iss;
  tcb.smallUntil = context.iss;
  tcb.tsRecent = context.inheritedTimestamp ?? 0;
  sendAndKeep(turn, { data: 0, syn: true, fin: false, psh: false });
  restartRetransmissionTimer(turn);
}
