import {
  type OldDuplicateSwitches,
  type ReliableCloseSwitches,
  STANDARD,
  type TimeWaitSwitches,
  type TimingSwitches,
} from "../../worlds/switches";

/** The combinations of switches that the table has rows for. */

const TIMINGS: readonly TimingSwitches[] = [true, false].flatMap((exactMslDelivered) =>
  (["any order", "expiry first", "arrivals first"] as const).map((tieOrder) => ({ exactMslDelivered, tieOrder })),
);

const FIN_ONLY: TimeWaitSwitches = { timeWaitAnswers: "FIN", restartedBy: "FIN" };
const ANY_ANSWERED: TimeWaitSwitches = { timeWaitAnswers: "any segment with ACK", restartedBy: "FIN" };
const ANY: TimeWaitSwitches = { timeWaitAnswers: "any segment with ACK", restartedBy: "any segment with ACK" };
const NOT_RESTARTED: TimeWaitSwitches = { timeWaitAnswers: "FIN", restartedBy: "none" };
const SILENT: TimeWaitSwitches = { timeWaitAnswers: "none", restartedBy: "none" };
const TIME_WAITS: readonly TimeWaitSwitches[] = [FIN_ONLY, ANY_ANSWERED, ANY, NOT_RESTARTED, SILENT];

const HARMS: readonly Pick<OldDuplicateSwitches, "harm">[] = [{ harm: "any segment" }, { harm: "data" }];

type Deviation = Partial<OldDuplicateSwitches>;

/** `STANDARD`, and what becomes of it if one thing is different, or two that belong together. */
const DEVIATIONS: readonly Deviation[] = [
  ...product<Deviation>(TIME_WAITS, HARMS),
  { harm: "active closer's own" },
  ...product<Deviation>([{ rstInTimeWait: "obeyed" }], [FIN_ONLY, ANY], HARMS),
  ...product<Deviation>(
    [{ acksOfFin: "may be lost" }],
    [{ lastAckMayEndBy: "ACK" }, { lastAckMayEndBy: "ACK or RST" }, { lastAckMayEndBy: "ACK, RST or giving up" }],
    HARMS,
  ),
  ...product<Deviation>([{ lastAckMayEndBy: "ACK, RST or giving up" }], HARMS),
  ...product<Deviation>([{ retransmission: "fixed RTO" }], [FIN_ONLY, NOT_RESTARTED], HARMS),
  { retransmission: "fixed RTO", acksOfFin: "may be lost" },
];

/** A peer with data makes worlds of millions of states when MSL is long; they teach nothing new there. */
const LONGEST_MSL_WITH_DATA = 2;
const WITH_DATA: readonly Deviation[] = product<Deviation>(
  [{ peerSends: "data and FIN" }],
  [FIN_ONLY, ANY_ANSWERED, ANY, NOT_RESTARTED],
  HARMS,
);

/** The rows of the usual table. */
export function oldDuplicateVariants(msl: number): readonly OldDuplicateSwitches[] {
  const deviations = msl <= LONGEST_MSL_WITH_DATA ? [...DEVIATIONS, ...WITH_DATA] : DEVIATIONS;
  return product<Deviation>(TIMINGS, deviations).map((deviation) => ({ ...STANDARD, ...deviation }));
}

/** Every combination there is. */
export function allOldDuplicateVariants(): readonly OldDuplicateSwitches[] {
  return product<Deviation>(
    TIMINGS,
    TIME_WAITS,
    [{ rstInTimeWait: "ignored" }, { rstInTimeWait: "obeyed" }],
    [{ lastAckMayEndBy: "ACK" }, { lastAckMayEndBy: "ACK or RST" }, { lastAckMayEndBy: "ACK, RST or giving up" }],
    [{ acksOfFin: "arrive" }, { acksOfFin: "may be lost" }],
    [{ retransmission: "arbitrary times" }, { retransmission: "fixed RTO" }],
    [...HARMS, { harm: "active closer's own" }],
    [{ peerSends: "FIN" }, { peerSends: "data and FIN" }],
  ).map((deviation) => ({ ...STANDARD, ...deviation }));
}

export function reliableCloseVariants(
  rtos: readonly number[],
  losses: readonly number[],
): readonly ReliableCloseSwitches[] {
  const timeWaits = [FIN_ONLY, ANY, NOT_RESTARTED];
  const lost = [{ lost: "ACKs" }, { lost: "ACKs and FINs" }] as const;
  const fixed = product<Partial<ReliableCloseSwitches>>(
    TIMINGS,
    timeWaits,
    lost,
    losses.map((count) => ({ losses: count })),
    rtos.map((rto) => ({ rto })),
  );
  const arbitrary = product<Partial<ReliableCloseSwitches>>(
    TIMINGS,
    [FIN_ONLY],
    [0, 1].map((count) => ({ losses: count, retransmission: "arbitrary times" as const })),
  );
  return [...fixed, ...arbitrary].map((some) => ({
    exactMslDelivered: true,
    tieOrder: "any order",
    ...FIN_ONLY,
    retransmission: "fixed RTO",
    lost: "ACKs and FINs",
    losses: 0,
    rto: 1,
    ...some,
  }));
}

function product<Part>(...lists: readonly (readonly Part[])[]): readonly Part[] {
  return lists.reduce<readonly Part[]>(
    (combined, list) => combined.flatMap((left) => list.map((right) => ({ ...left, ...right }))),
    [{} as Part], // every field is optional where this is used
  );
}
