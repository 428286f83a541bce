import "server-only";
import { predict, type Sysctls } from "@/lib/kernel/predict";
import type { KernelSocket } from "@/lib/kernel/proc-net-tcp";
import { isTellingDue, pauseAfter } from "@/lib/kernel/rhythm";
import { isNews, sightingsOf } from "@/lib/kernel/sightings";
import type { Plan, PlannedDeed } from "@/lib/kernel/story";
import type { DidEvent, EndedEvent, LookedEvent, Sighting, WatchEvent } from "@/lib/kernel/watch-event";
import type { OwnConnections } from "./open-connections";

/** What watching needs of the machine. */
export interface Machine {
  /** ms, never going back */
  now(): number;
  /** Returns early, without an error, when the signal aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** Null if there are too many. */
  readSockets(port: number): Promise<readonly KernelSocket[] | null>;
}

/**
 * Carries the plan out on the connections and tells what the kernel shows of them, until the plan's time is up,
 * nothing is left to see, or the signal aborts. Whoever asks for no more ends it, too. The connections are closed
 * in any case.
 */
export async function* watch(
  connections: OwnConnections,
  plan: Plan,
  sysctls: Sysctls,
  machine: Machine,
  signal: AbortSignal,
): AsyncGenerator<WatchEvent, void> {
  try {
    yield { type: "opened", ports: connections.ports, watch: plan.watch };
    yield { type: "predicted", paths: predict(plan, sysctls) };
    const done: PlannedDeed[] = [];
    for await (const event of follow(connections, plan, machine, signal)) {
      if (event.type === "did") done.push(event);
      if (event.type === "ended") {
        yield { type: "predicted", paths: predict({ deeds: done, watch: Math.max(plan.watch, event.at) }, sysctls) };
      }
      yield event;
    }
  } finally {
    connections.close();
  }
}

async function* follow(
  { ports, perform }: OwnConnections,
  { deeds, watch: limit }: Plan,
  machine: Machine,
  signal: AbortSignal,
): AsyncGenerator<DidEvent | LookedEvent | EndedEvent, void> {
  const began = machine.now();
  const now = () => Math.round((machine.now() - began) * 100) / 100;
  const port = ports[0]?.B ?? 0;
  let [lookedAt, toldAt, stirredAt] = [0, Number.NEGATIVE_INFINITY, 0];
  let shown: readonly Sighting[] = [];
  let due = 0;
  while (!signal.aborted) {
    // Calls for the same moment are made at once: they are told only after the look that follows.
    const done: DidEvent[] = [];
    for (let deed = deeds[due]; deed !== undefined && deed.at <= now(); deed = deeds[++due]) {
      stirredAt = now();
      perform(deed);
      done.push({ ...deed, type: "did", at: stirredAt });
    }
    const from = now();
    const sockets = await machine.readSockets(port);
    // A state was entered after the look before had begun, and before this one was over.
    const at = now();
    yield* done;
    if (sockets === null) {
      yield { type: "ended", at, how: "too many sockets" };
      return;
    }
    const sightings = sightingsOf(sockets, ports);
    const hasNews = isNews(shown, sightings);
    if (hasNews) stirredAt = at;
    if (hasNews || isTellingDue(at - toldAt)) {
      yield { type: "looked", at, before: lookedAt, sightings };
      toldAt = at;
    }
    [shown, lookedAt] = [sightings, from];
    const next = deeds[due]?.at ?? Number.POSITIVE_INFINITY;
    if (at >= limit || (sightings.length === 0 && next === Number.POSITIVE_INFINITY)) {
      yield { type: "ended", at, how: "over" };
      return;
    }
    const pause = pauseAfter(at - stirredAt, at - from);
    await machine.sleep(Math.max(0, Math.min(pause, next - now(), limit - now())), signal);
  }
}
