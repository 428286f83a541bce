import { type Connection, NO_CONNECTION } from "../../connection";
import type { UserCall } from "../../trace";
import { type EndRules, timelessProfile } from "../end-rules";
import type { Judge } from "../end-table";
import type { Endpoint, EndSetup, Program } from "../endpoints";
import { establish } from "../opening";
import type { WorldOptions } from "../world";

/** A world without a clock: anything may take any time. Its bounds keep it finite. */
export interface UntimedOptions {
  readonly start: "closed" | "established";
  /** What the programs may call, each at most `mostCalls` times in all. */
  readonly calls: { readonly A: readonly UserCall[]; readonly B: readonly UserCall[] };
  readonly mostCalls: number;
  readonly losses: number;
  readonly duplicates: number;
  readonly mostInFlight: number;
  /** How often a segment may be repeated. */
  readonly repetitions: number;
  /** Whether an end may give up what it has repeated. */
  readonly givesUp: boolean;
  /** The kind of arrival that is searched for; absent: none. */
  readonly looksFor?: "old segment accepted" | "TIME-WAIT assassinated";
}

export const OPEN_ACTIVE: UserCall = { type: "OPEN", mode: "active" };
export const OPEN_PASSIVE: UserCall = { type: "OPEN", mode: "passive" };
export const SEND: UserCall = { type: "SEND", octets: 1 };
export const CLOSE: UserCall = { type: "CLOSE" };
export const ABORT: UserCall = { type: "ABORT" };

export function untimed(options: UntimedOptions): WorldOptions {
  const { losses, duplicates, mostInFlight, looksFor } = options;
  // Every incarnation of an end uses the same numbers: the worst a sequence number generator can do.
  const rules = { A: endRules(99), B: endRules(299) };
  const start = options.start === "established" ? establish(rules) : { A: NO_CONNECTION, B: NO_CONNECTION };
  return {
    ends: {
      A: setup(start.A, rules.A, options.calls.A, options),
      B: setup(start.B, rules.B, options.calls.B, options),
    },
    network: { copies: { losses, duplicates }, mostInFlight, oldestDelivered: () => 0 },
    clock: null,
    ...(looksFor && { judge: JUDGES[looksFor] }),
  };
}

function endRules(iss: number): EndRules {
  return { profile: timelessProfile({ rto: 1, timeWait: 1 }), isns: [iss] };
}

function setup(
  connection: Connection,
  rules: EndRules,
  calls: readonly UserCall[],
  { mostCalls, repetitions, givesUp }: UntimedOptions,
): EndSetup {
  const program: Program = { calls, most: mostCalls, may: ({ connection: at }, call) => isOfUse(at, call) };
  return {
    start: { connection, timers: [], calls: 0, incarnation: 0 },
    rules,
    program,
    timer: (name, _, endpoint) =>
      name === "RETRANSMISSION" && endpoint.connection.repetitions >= repetitions ? null : { left: 0, forced: false },
    lastIncarnation: 7,
    ...(givesUp && { mayGiveUp: hasRepeated }),
  };
}

function hasRepeated({ connection }: Endpoint): boolean {
  return connection.repetitions > 0 && connection.unacknowledged.length > 0;
}

/** Calls that would only be told an error are left out. */
function isOfUse({ state, closeRequested }: Connection, call: UserCall): boolean {
  switch (call.type) {
    case "OPEN":
      return state === "CLOSED" || (state === "LISTEN" && call.mode === "active");
    case "SEND":
      return ["LISTEN", "SYN-SENT", "SYN-RECEIVED", "ESTABLISHED", "CLOSE-WAIT"].includes(state) && !closeRequested;
    case "CLOSE":
      return state !== "CLOSED" && state !== "TIME-WAIT" && !closeRequested;
    default:
      return state !== "CLOSED";
  }
}

const JUDGES: { readonly [Goal in NonNullable<UntimedOptions["looksFor"]>]: Judge } = {
  "old segment accepted": ({ before, sent, outcome }) => {
    const isOld = sent.incarnation < before.incarnation && !sent.segment.rst && !sent.segment.syn;
    const isTaken =
      before.connection.state === "ESTABLISHED" && outcome.endpoint.connection.rcvNxt !== before.connection.rcvNxt;
    return isOld && isTaken ? "hit" : null;
  },
  "TIME-WAIT assassinated": ({ before, sent, outcome }) =>
    sent.segment.rst && before.connection.state === "TIME-WAIT" && outcome.endpoint.connection.state === "CLOSED"
      ? "hit"
      : null,
};
