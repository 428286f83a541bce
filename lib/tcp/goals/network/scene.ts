import type { Script, ScriptedCall } from "../../script";
import type { State } from "../../state";
import type { Host, UserCall } from "../../trace";
import type { SceneNumbers, Seen } from "./goal";

/** Parts that scenes of goals are put together from. */

/** Both ends ESTABLISHED by RFC 9293, with these calls to come. */
export function established(
  { next, delay }: SceneNumbers,
  calls: readonly ScriptedCall[],
  ends: NonNullable<Script["ends"]> = {},
): Script {
  return { profile: "rfc9293", delay, start: { type: "established", next }, calls, ends };
}

export const CLOSE: UserCall = { type: "CLOSE-SOCKET" };
export const CONNECT: UserCall = { type: "OPEN", mode: "active" };
export const LISTEN: UserCall = { type: "OPEN", mode: "passive" };

export function calls(host: Host, call: UserCall, at: number): ScriptedCall {
  return { host, call, at };
}

/** A call some time after this host has entered a state for the first time. */
export function callsAfter(host: Host, call: UserCall, after: number, state: State): ScriptedCall {
  return { host, call, after, entering: { host, state } };
}

/** The passive closer of most scenes: it closes 40 ms after the peer's FIN. */
export const closesSoon = (host: Host): ScriptedCall => callsAfter(host, CLOSE, 40, "CLOSE-WAIT");

/** Whether this step took a host from one state to another. */
export function moves({ host, before, after }: Seen, who: Host, from: State, to: State): boolean {
  return host === who && before[who].state === from && after[who].state === to;
}

export function finsSent({ sent }: Seen): number {
  return sent.filter(({ segment }) => segment.fin).length;
}
