import "server-only";
import { performance } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { readSockets } from "./kernel-files";
import type { Machine } from "./watch";

/** The clock and the kernel that we run on. */
export const thisMachine: Machine = {
  now: () => performance.now(),
  sleep: (ms, signal) => wait(ms, undefined, { signal }).catch(() => undefined),
  readSockets,
};
