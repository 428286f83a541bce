import type { State } from "@/lib/tcp/state";
import type { Host, TimerName, Trace } from "@/lib/tcp/trace";
import type { Geometry } from "./ladder-geometry";
import { formerWaits } from "./ladder-rows";
import { type Half, STATE_SHAPES } from "./state-glyph";
import { type TimeMap, yAt } from "./time-map";
import { HOSTS, type TimerRun } from "./timer-runs";

/** A stretch of a life line in one state: its two lanes, or nothing but dots when the connection is forgotten. */
export interface Lane {
  readonly host: Host;
  /** Step that began it; −1 for the start. */
  readonly step: number;
  readonly state: State;
  readonly from: number;
  readonly to: number;
  readonly sends: Half;
  readonly receives: Half;
  readonly gone: boolean;
}

/** A TIME-WAIT timer beside a life line. */
export interface Strip {
  readonly host: Host;
  readonly x: number;
  readonly width: number;
  readonly from: number;
  readonly to: number;
  /** Where it was set to end, as far as the drawing reaches. */
  readonly planned: number;
  readonly end: TimerRun["end"];
  /** A strip that was cut: the x span of the bar that leads to the next strip. */
  readonly bar: readonly [number, number] | null;
  /** A strip that was cut: where the old one would have ended, if that is drawn. */
  readonly ghost: number | null;
  readonly startStep: number;
  readonly endStep: number;
}

/** A retransmission timer that expired: a bracket with an arrow at its end. */
export interface Bracket {
  readonly host: Host;
  readonly x: number;
  readonly from: number;
  readonly to: number;
  readonly startStep: number;
  readonly endStep: number;
}

/** Timers drawn as brackets; an ACK's delay is too short to draw, the row that ends it says so. */
const BRACKETED: ReadonlySet<TimerName> = new Set<TimerName>(["RETRANSMISSION", "USER", "FIN-WAIT-2"]);

/** Column of every drawn timer run: 0 is next to the life line. */
export function timerColumns(runs: readonly TimerRun[]): ReadonlyMap<TimerRun, number> {
  const columns = new Map<TimerRun, number>();
  for (const host of HOSTS) {
    const waits = runs.filter((run) => run.host === host && run.name === "TIME-WAIT");
    // A restart leads one column inward; with many, they take turns.
    for (const [i, run] of waits.entries()) columns.set(run, (waits.length - 1 - i) % 2);
    for (const run of runs) {
      if (run.host !== host || run.end !== "expired" || !BRACKETED.has(run.name)) continue;
      const taken = [...columns]
        .filter(([other]) => other.host === host && meet(other, run))
        .map(([, column]) => column);
      columns.set(run, [0, 1, 2].find((column) => !taken.includes(column)) ?? 2);
    }
  }
  return columns;
}

export function lanes(trace: Trace, map: TimeMap, bottom: number): readonly Lane[] {
  const top = map.knots[0]?.[1] ?? 0;
  return HOSTS.flatMap((host) => {
    const result: Lane[] = [];
    let state = trace.start[host].state;
    let step = -1;
    let from = top;
    for (const { index, at, host: where, after } of trace.steps) {
      const next = after[host].state;
      if (where !== host || next === state) continue;
      result.push(lane(host, step, state, from, yAt(map, at)));
      [state, step, from] = [next, index, yAt(map, at)];
    }
    return [...result, lane(host, step, state, from, bottom)].filter(({ from: a, to: b }) => b > a);
  });
}

export function strips(
  trace: Trace,
  runs: readonly TimerRun[],
  columns: ReadonlyMap<TimerRun, number>,
  geometry: Geometry,
  map: TimeMap,
  bottom: number,
): readonly Strip[] {
  const last = map.knots.at(-1)?.[0] ?? 0;
  const former = formerWaits(trace, runs);
  const yOrBottom = (time: number) => (time > last ? bottom : yAt(map, time));
  return runs
    .filter((run) => run.name === "TIME-WAIT")
    .map((run, _, waits): Strip => {
      const { host, startStep, endStep, end } = run;
      const x = stripX(geometry, host, columns.get(run) ?? 0);
      const next = waits.find((other) => other.host === host && end === "restarted" && other.startStep === endStep);
      const nextX = next ? stripX(geometry, host, columns.get(next) ?? 0) : x;
      const { width } = geometry.strip;
      return {
        host,
        x,
        width,
        from: yAt(map, run.startedAt),
        to: run.endedAt === null ? bottom : yAt(map, run.endedAt),
        planned: yOrBottom(run.expiresAt),
        end,
        bar: end === "restarted" ? [Math.min(x, nextX) - 3, Math.max(x, nextX) + width + 2] : null,
        ghost: former.includes(run) ? yAt(map, run.expiresAt) : null,
        startStep,
        endStep,
      };
    });
}

export function brackets(
  runs: readonly TimerRun[],
  columns: ReadonlyMap<TimerRun, number>,
  geometry: Geometry,
  map: TimeMap,
): readonly Bracket[] {
  return runs
    .filter((run) => run.name !== "TIME-WAIT" && columns.has(run) && run.endedAt !== null)
    .map((run) => ({
      host: run.host,
      x: stripX(geometry, run.host, columns.get(run) ?? 0) + geometry.strip.width / 2,
      from: yAt(map, run.startedAt),
      to: yAt(map, run.endedAt ?? run.expiresAt),
      startStep: run.startStep,
      endStep: run.endStep,
    }));
}

function lane(host: Host, step: number, state: State, from: number, to: number): Lane {
  const { sends, receives } = STATE_SHAPES[state];
  return { host, step, state, from, to, sends, receives, gone: state === "CLOSED" };
}

function stripX({ x, lifeline, strip }: Geometry, host: Host, column: number): number {
  const away = lifeline / 2 + strip.gap + column * strip.pitch;
  return host === "A" ? x.A - away - strip.width : x.B + away;
}

function meet(a: TimerRun, b: TimerRun): boolean {
  return a.startedAt < (b.endedAt ?? b.expiresAt) && b.startedAt < (a.endedAt ?? a.expiresAt);
}
