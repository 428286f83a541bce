import { type EndRules, timelessProfile } from "../end-rules";
import type { Judge } from "../end-table";
import type { EndSetup, PendingTimer, Program } from "../endpoints";
import { converse, establish } from "../opening";
import type { WorldOptions } from "../world";
import { acknowledgesFin } from "./old-duplicates";
import type { ReliableCloseSwitches } from "./switches";

export interface ReliableCloseOptions {
  readonly msl: number;
  /** T: length of TIME-WAIT, ticks. */
  readonly timeWait: number;
  readonly switches: ReliableCloseSwitches;
}

/**
 * The world of purpose (a) of TIME-WAIT: A waits in FIN-WAIT-2 for B's FIN, B in CLOSE-WAIT for its program. So many
 * last ACKs or FINs are lost and no more; everything else arrives. The search is for a RST that ends LAST-ACK.
 */
export function reliableClose({ msl, timeWait, switches }: ReliableCloseOptions): WorldOptions {
  const rules = { A: endRules(timeWait, switches, 99), B: endRules(timeWait, switches, 299) };
  const start = converse(establish(rules), rules, "A", { type: "CLOSE" });
  const setup = (connection: EndSetup["start"]["connection"], own: EndRules, program: Program): EndSetup => ({
    start: { connection, timers: [], calls: 0, incarnation: 0 },
    rules: own,
    program,
    timer: (name, after) =>
      name === "TIME-WAIT"
        ? { left: timeWait, forced: true }
        : timerOf(switches.retransmission === "arbitrary times", after),
    lastIncarnation: 0,
  });
  return {
    ends: { A: setup(start.A, rules.A, SILENT), B: setup(start.B, rules.B, CLOSES_ONCE) },
    network: {
      copies: { losses: switches.losses, duplicates: 0 },
      mayLose: ({ from, segment }) =>
        (from === "A" && !segment.rst) || (from === "B" && segment.fin && switches.lost === "ACKs and FINs"),
      mostInFlight: 60,
      oldestDelivered: () => (switches.exactMslDelivered ? msl : msl - 1),
      mustArrive: () => true,
    },
    clock: { order: switches.tieOrder },
    judge: endsByReset,
    isOver: (_, b) => b.connection.state === "CLOSED",
  };
}

const SILENT: Program = { calls: [], most: null, may: () => false };
const CLOSES_ONCE: Program = {
  calls: [{ type: "CLOSE" }],
  most: null,
  may: ({ connection }) => connection.state === "CLOSE-WAIT",
};

const endsByReset: Judge = ({ host, before, sent, outcome }) =>
  host === "B" &&
  before.connection.state === "LAST-ACK" &&
  outcome.endpoint.connection.state === "CLOSED" &&
  !acknowledgesFin(sent, before)
    ? "hit"
    : null;

function timerOf(isArbitrary: boolean, after: number): Omit<PendingTimer, "name"> {
  return isArbitrary ? { left: 1, forced: false } : { left: after, forced: true };
}

function endRules(timeWait: number, switches: ReliableCloseSwitches, iss: number): EndRules {
  const isArbitrary = switches.retransmission === "arbitrary times";
  return {
    profile: {
      ...timelessProfile({ rto: switches.rto, timeWait: timeWait > 0 ? 1 : 0 }),
      timeWaitRestartedBy: switches.restartedBy === "none" ? "nothing" : switches.restartedBy,
    },
    isns: [iss],
    timeWaitAnswers: switches.timeWaitAnswers,
    ...(isArbitrary && { mostRepetitions: 0 }),
  };
}
