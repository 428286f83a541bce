import type { State } from "@/lib/tcp/state";
import type { Host } from "@/lib/tcp/trace";
import type { DidEvent, EndedEvent, OpenedEvent, Paths, Sighting, WatchEvent } from "./watch-event";

/** What is known of a run so far: the events, folded. Times in ms since the connections were opened. */
export interface Report {
  readonly ports: OpenedEvent["ports"];
  /** How long is watched at most. */
  readonly watch: number;
  readonly predicted: Paths;
  readonly deeds: readonly DidEvent[];
  /** By connection. */
  readonly seen: readonly SeenPaths[];
  /** Of the last look that was told. */
  readonly sightings: readonly Sighting[];
  readonly now: number;
  readonly ended: EndedEvent | null;
}

export type SeenPaths = { readonly [H in Host]: readonly SeenStep[] };

/** A state in the table. It was entered after the look at `before`, in which it was not there, and not after `at`. */
export interface SeenStep {
  readonly state: State;
  readonly before: number;
  readonly at: number;
}

export const NOTHING_YET: Report = {
  ports: [],
  watch: 0,
  predicted: { A: [], B: [] },
  deeds: [],
  seen: [],
  sightings: [],
  now: 0,
  ended: null,
};

const ENDS = ["A", "B"] as const;

export function addEvent(report: Report, event: WatchEvent): Report {
  switch (event.type) {
    case "opened":
      return { ...report, ports: event.ports, watch: event.watch, seen: event.ports.map(() => ({ A: [], B: [] })) };
    case "predicted":
      return { ...report, predicted: event.paths };
    case "did":
      return { ...report, deeds: [...report.deeds, event], now: event.at };
    case "looked": {
      const seen = report.seen.map((paths, connection) => {
        const [A, B] = ENDS.map((end) => {
          const sighting = event.sightings.find((one) => one.connection === connection && one.end === end);
          return withState(paths[end], { state: sighting?.state ?? "CLOSED", before: event.before, at: event.at });
        });
        return { A: A ?? [], B: B ?? [] };
      });
      return { ...report, seen, sightings: event.sightings, now: event.at };
    }
    case "ended":
      return { ...report, ended: event, now: event.at };
  }
}

function withState(path: readonly SeenStep[], step: SeenStep): readonly SeenStep[] {
  return path.at(-1)?.state === step.state ? path : [...path, step];
}

/** The last calls, and the states of the first connection that were seen since: what there is to be told. */
export interface News {
  readonly deeds: readonly DidEvent[];
  readonly states: { readonly [H in Host]: readonly State[] };
}

/** Calls at most so far apart are told together. ms */
const AT_ONCE = 50;

export function newsOf({ deeds, seen }: Report): News {
  const calls = deeds.filter(({ does }) => does !== "read" && does !== "write");
  const last = calls.at(-1)?.at ?? 0;
  const since = calls.filter(({ at }) => at > last - AT_ONCE);
  const first = since[0]?.at ?? 0;
  const statesOf = (end: Host) => (seen[0]?.[end] ?? []).filter(({ at }) => at >= first).map(({ state }) => state);
  return { deeds: since, states: { A: statesOf("A"), B: statesOf("B") } };
}
