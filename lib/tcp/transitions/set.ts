import type { Settings } from "../connection";
import { transmit } from "../transmit";
import type { Turn } from "../turn";
import { startKeepAlive } from "./keep-alive-timeout";

/** `setsockopt`: the program changes how its connection behaves. Taking off a cork lets queued data go, and so does TCP_NODELAY. */
export function set(turn: Turn, settings: Partial<Settings>): void {
  const { tcb } = turn;
  tcb.settings = { ...tcb.settings, ...settings };
  if (settings.keepAlive !== undefined) startKeepAlive(turn);
  if (tcb.state !== "CLOSED" && tcb.state !== "LISTEN") transmit(turn, settings.noDelay ? "nothing" : "small");
}
