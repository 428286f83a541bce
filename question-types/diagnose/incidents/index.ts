import type { Incident } from "../incident";
import { addressInUse } from "./address-in-use";
import { bucketOverflow } from "./bucket-overflow";
import { closeWaitInAPool } from "./close-wait-in-a-pool";
import { closeWaitLeak } from "./close-wait-leak";
import { closeWaitNotAccepted } from "./close-wait-not-accepted";
import { finTimeoutMisread } from "./fin-timeout-misread";
import { halfCloseKept } from "./half-close-kept";
import { halfOpen } from "./half-open";
import { harmlessTimeWaits } from "./harmless-time-waits";
import { idleRace } from "./idle-race";
import { lastAcksLost } from "./last-acks-lost";
import { natAndTimestamps } from "./nat-and-timestamps";
import { orphansWithAClosedWindow } from "./orphans-with-a-closed-window";
import { portsBound } from "./ports-bound";
import { portsUsedUp } from "./ports-used-up";
import { resetForUnreadData } from "./reset-for-unread-data";
import { synMeetsLastAck } from "./syn-meets-last-ack";
import { synMeetsLeakedCloseWait } from "./syn-meets-leaked-close-wait";

/** Every kind of trouble (facts.md §6.3), in the order in which one would teach them. */
export const INCIDENTS: readonly Incident[] = [
  closeWaitLeak,
  closeWaitNotAccepted,
  closeWaitInAPool,
  portsUsedUp,
  portsBound,
  harmlessTimeWaits,
  addressInUse,
  bucketOverflow,
  finTimeoutMisread,
  halfCloseKept,
  orphansWithAClosedWindow,
  lastAcksLost,
  resetForUnreadData,
  idleRace,
  halfOpen,
  synMeetsLastAck,
  synMeetsLeakedCloseWait,
  natAndTimestamps,
];
