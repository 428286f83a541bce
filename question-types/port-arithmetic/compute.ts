import type { Ask, Change, Setup } from "./setup";

/** The arithmetic of facts.md §3.2: what runs out is 4-tuples, and each is away for one TIME-WAIT. */

export const portsOf = ({ firstPort, lastPort }: Pick<Setup, "firstPort" | "lastPort">): number =>
  lastPort - firstPort + 1;

/** 4-tuples that the initiator can make. */
export const tuplesOf = (setup: Setup): number => portsOf(setup) * setup.sources * setup.destinations;

/** A number of the learner's own, from which a later one may follow. */
export type Given = { readonly [A in Ask]?: number };

/**
 * The number asked for; if the learner has given an earlier one on which it rests, what follows from that one.
 * Throws if the question gives too little for it.
 */
export function numberFor(ask: Ask, setup: Setup, given: Given = {}): number {
  const tuples = given.tuples ?? tuplesOf(setup);
  switch (ask) {
    case "tuples":
      return tuplesOf(setup);
    case "rate":
      return tuples / setup.timeWait;
    case "exhausted-after":
      return tuples / demandOf(setup);
    case "rate-after-change":
      return rateAfter(changeOf(setup), setup, given);
    case "time-waits":
      return demandOf(setup) * setup.timeWait;
    case "sources-needed":
      return Math.ceil((given["time-waits"] ?? demandOf(setup) * setup.timeWait) / tuples);
    case "ports-held":
      return setup.closer === "initiator" ? demandOf(setup) * setup.timeWait : 0;
    case "acceptor-ports":
      return 1;
  }
}

/** How long, in seconds, before Linux lets connect() take over a TIME-WAIT with tcp_tw_reuse = 1 (tcp_tw_reuse_delay). */
export const REUSE_DELAY = 1;

function rateAfter(change: Change, setup: Setup, given: Given): number {
  const tuples = given.tuples ?? tuplesOf(setup);
  const unchanged = given.rate ?? tuples / setup.timeWait;
  switch (change.type) {
    case "fin-timeout":
      return unchanged;
    case "tw-reuse":
      return change.timestamps ? tuples / REUSE_DELAY : unchanged;
    case "range":
      return tuplesOf({ ...setup, ...change }) / setup.timeWait;
    case "sources":
      return (tuples / setup.sources) * (change.count / setup.timeWait);
    case "bind-first":
      return tuples / setup.destinations / setup.timeWait;
  }
}

export function demandOf({ demand }: Setup): number {
  if (demand === null) throw new Error("The question names no demand");
  return demand;
}

export function changeOf({ change }: Setup): Change {
  if (change === null) throw new Error("The question names no change");
  return change;
}
