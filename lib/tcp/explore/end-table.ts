import type { Host, TimerName } from "../trace";
import { type EndEvent, type EndOutcome, type Endpoint, type EndSetup, happenAt, type Sent, tickOf } from "./endpoints";
import { Interner } from "./interner";
import type { Memory } from "./memory";

/**
 * What a question makes of an arrival: it proves the point that is searched for ("hit"),
 * it is as if it had not happened ("ignored"), or it takes its course.
 */
export type Verdict = "hit" | "ignored" | null;

export type Judge = (arrival: {
  readonly host: Host;
  readonly before: Endpoint;
  readonly sent: Sent;
  readonly outcome: EndOutcome;
}) => Verdict;

/** An outcome in numbers: of the endpoint afterwards, and of the segments sent. */
export interface Outcome {
  readonly to: number;
  readonly sends: readonly number[];
  readonly verdict: Verdict;
}

/** A state of the world has 11 bits for the segment, 5 for the rest of its life. */
export const MOST_SEGMENTS = 1 << 11;

/**
 * All endpoints that one host has been met as, by number, and what each event does to them.
 * The model computes an outcome once; afterwards it is looked up. That is what makes the search fast.
 */
export class EndTable {
  readonly #host: Host;
  readonly setup: EndSetup;
  readonly #judge: Judge | null;
  readonly #segments: Interner<Sent>;
  readonly #memory: Memory;
  readonly #endpoints: Interner<Endpoint>;
  readonly #arrivals: Outcome[][] = [];
  readonly #calls: Outcome[][] = [];
  readonly #timeouts: Outcome[][] = [];
  readonly #ticks: number[] = [];
  readonly #callable: (readonly number[])[] = [];
  readonly #fireable: (readonly TimerName[])[] = [];

  constructor(host: Host, setup: EndSetup, segments: Interner<Sent>, judge: Judge | null, memory: Memory) {
    this.#host = host;
    this.setup = setup;
    this.#segments = segments;
    this.#judge = judge;
    this.#memory = memory;
    this.#endpoints = new Interner(1 << 16, ({ connection, timers, calls, incarnation }) => {
      const running = timers.map(({ name, left, forced }) => `${name} ${left} ${forced}`).join();
      return `${memory.numberOf(connection)} ${calls} ${incarnation} ${running}`;
    });
  }

  numberOf(endpoint: Endpoint): number {
    return this.#endpoints.numberOf(endpoint);
  }

  endpointOf(number: number): Endpoint {
    return this.#endpoints.valueOf(number);
  }

  get size(): number {
    return this.#endpoints.size;
  }

  arrival(endpoint: number, segment: number): Outcome {
    const known = this.#arrivals[endpoint]?.[segment];
    if (known) return known;
    const before = this.endpointOf(endpoint);
    const sent = this.#segments.valueOf(segment);
    const outcome = this.#happen(before, { type: "arrival", sent });
    const verdict = this.#judge?.({ host: this.#host, before, sent, outcome }) ?? null;
    return remember(this.#arrivals, endpoint, segment, this.#inNumbers(outcome, verdict));
  }

  /** @param call position in the program's list of calls */
  call(endpoint: number, call: number): Outcome {
    const known = this.#calls[endpoint]?.[call];
    if (known) return known;
    const made = this.setup.program.calls[call];
    if (!made) throw new RangeError(`the program has no call ${call}`);
    return remember(this.#calls, endpoint, call, this.#outcome(endpoint, { type: "call", call: made }));
  }

  /** @param timer position in `fireable(endpoint)` */
  timeout(endpoint: number, timer: number): Outcome {
    const known = this.#timeouts[endpoint]?.[timer];
    if (known) return known;
    const name = this.fireable(endpoint)[timer];
    if (!name) throw new RangeError(`no timer ${timer} can expire`);
    return remember(this.#timeouts, endpoint, timer, this.#outcome(endpoint, { type: "timeout", timer: name }));
  }

  /** The endpoint one tick later, or −1 if one of its timers must expire first. */
  tick(endpoint: number): number {
    const known = this.#ticks[endpoint];
    if (known !== undefined) return known;
    const later = tickOf(this.endpointOf(endpoint));
    const number = later === null ? -1 : this.numberOf(later);
    this.#ticks[endpoint] = number;
    return number;
  }

  /** Positions of the calls that the program may make now. */
  callable(endpoint: number): readonly number[] {
    const known = this.#callable[endpoint];
    if (known) return known;
    const at = this.endpointOf(endpoint);
    const { calls, most, may } = this.setup.program;
    const isDone = most !== null && at.calls >= most;
    const positions = isDone ? [] : calls.flatMap((call, position) => (may(at, call) ? [position] : []));
    this.#callable[endpoint] = positions;
    return positions;
  }

  /** The timers that may expire now; giving up is the user timeout. */
  fireable(endpoint: number): readonly TimerName[] {
    const known = this.#fireable[endpoint];
    if (known) return known;
    const at = this.endpointOf(endpoint);
    const due = at.timers.flatMap(({ name, left }) => (left === 0 ? [name] : []));
    const names: readonly TimerName[] = this.setup.mayGiveUp?.(at) ? [...due, "USER"] : due;
    this.#fireable[endpoint] = names;
    return names;
  }

  #outcome(endpoint: number, event: EndEvent): Outcome {
    return this.#inNumbers(this.#happen(this.endpointOf(endpoint), event), null);
  }

  #happen(endpoint: Endpoint, event: EndEvent): EndOutcome {
    return happenAt(this.#host, endpoint, event, this.setup, (...question) => this.#memory.act(...question));
  }

  #inNumbers({ endpoint, sent }: EndOutcome, verdict: Verdict): Outcome {
    return {
      to: this.numberOf(endpoint),
      sends: sent.map((one) => this.#segments.numberOf(one)),
      verdict,
    };
  }
}

function remember(memory: Outcome[][], endpoint: number, event: number, outcome: Outcome): Outcome {
  const row = memory[endpoint] ?? [];
  memory[endpoint] = row;
  row[event] = outcome;
  return outcome;
}
