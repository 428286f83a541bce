import { NO_CONNECTION } from "../no-connection";
import type { State } from "../state";
import type { EndpointView, Ends, RunningTimer, TimerName } from "../trace";
import type { Moment } from "./side-trace";

/** What an end knows, as far as its segments and states tell it. */

export const OPENING_ENDS: Ends = { A: NO_CONNECTION, B: NO_CONNECTION };

/** States that only an end is in that has received the other's FIN. */
const HAS_RECEIVED_FIN: ReadonlySet<State> = new Set(["CLOSE-WAIT", "CLOSING", "LAST-ACK", "TIME-WAIT"]);

/** The same end after something has happened at it. */
export function afterMoment(before: EndpointView, { at, received, sent, entered, started }: Moment): EndpointView {
  const state = entered.at(-1)?.state ?? before.state;
  const isNew = sent.some(({ segment, again }) => segment.syn && !again);
  const from = isNew || state === "CLOSED" ? NO_CONNECTION : before;
  const sndNxt = Math.max(
    from.sndNxt,
    ...sent.map(({ segment }) => segment.seq + segment.data + (segment.fin || segment.syn ? 1 : 0)),
  );
  const finSent = from.finSent || sent.some(({ segment }) => segment.fin);
  const sndUna = Math.max(from.sndUna, Math.min(sndNxt, received?.ack ?? 0));
  return {
    state,
    sndUna,
    sndNxt,
    rcvNxt: Math.max(from.rcvNxt, ...sent.map(({ segment }) => segment.ack ?? 0)),
    finSent,
    // Nothing has a number behind the FIN.
    finAcknowledged: from.finAcknowledged || (from.finSent && sndUna === sndNxt),
    finReceived: from.finReceived || HAS_RECEIVED_FIN.has(state),
    timers: [
      ...from.timers.filter((timer) => isKept(timer, state, started)),
      ...started.map((timer) => running(timer, at)),
    ],
  };
}

/** A timer of a state runs as long as the state lasts, or until it is started again. */
function isKept({ name }: RunningTimer, state: State, started: Moment["started"]): boolean {
  return name === state && started.every(({ timer }) => timer !== name);
}

function running({ timer, deadline }: Moment["started"][number], at: number): RunningTimer {
  const name: TimerName = timer === "TIME-WAIT" ? "TIME-WAIT" : "FIN-WAIT-2";
  return { name, startedAt: at, expiresAt: deadline };
}
