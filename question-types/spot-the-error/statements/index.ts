import type { StatementKind } from "../statement";
import { activeCloser, finCause, finsCross, timeWaitAt } from "./ends";
import { ackOfFin, finFlags, finNumber } from "./numbers";
import { ackRides, challenge, finCount, lateData, repeated, resetAnswer, resetFrom, segmentCount } from "./segments";
import { entersOnAck, entersOnCall, entersOnFin, entersOnReset } from "./states";
import { givesUp, orphanEnds, timeWaitLength, timeWaitRestarts } from "./timers";

/** Everything that is ever said about a run. */
export const STATEMENT_KINDS: readonly StatementKind[] = [
  activeCloser,
  finCause,
  finsCross,
  timeWaitAt,
  finNumber,
  ackOfFin,
  finFlags,
  entersOnCall,
  entersOnFin,
  entersOnAck,
  entersOnReset,
  timeWaitLength,
  timeWaitRestarts,
  givesUp,
  orphanEnds,
  segmentCount,
  finCount,
  repeated,
  ackRides,
  resetFrom,
  resetAnswer,
  challenge,
  lateData,
];
