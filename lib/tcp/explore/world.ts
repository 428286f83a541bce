import type { Host } from "../trace";
import { EndTable, type Judge, MOST_SEGMENTS, type Outcome } from "./end-table";
import type { Endpoint, EndSetup, Sent } from "./endpoints";
import { Interner } from "./interner";
import { ARRIVAL, CALL, DUPLICATION, encodeLabel, LOSS, TICK, TIMEOUT } from "./label";
import { Memory } from "./memory";
import type { System, Visit } from "./search";

/** Which of the events in one tick come first. */
export type TieOrder = "expiry first" | "arrivals first" | "any order";

export interface WorldOptions {
  readonly ends: { readonly [H in Host]: EndSetup };
  readonly network: NetworkRules;
  /** Null: time does not exist; a timer that runs may expire at any moment, and segments do not age. */
  readonly clock: { readonly order: TieOrder } | null;
  readonly judge?: Judge;
  /** Nothing of interest can happen any more: the search does not go on from here. */
  readonly isOver?: (a: Endpoint, b: Endpoint, oldSegments: boolean) => boolean;
  /** While the peer is such, no program calls: nothing would come of it. */
  readonly callsWait?: (peer: Endpoint) => boolean;
  /** false: no reduction, every order of everything is tried (with "free" copies; "counted" ones are never reduced). */
  readonly reduces?: boolean;
}

export interface NetworkRules {
  /**
   * "free": the network may lose any segment and deliver any as often as it likes while it lives.
   * "counted": it delivers each once, and loses or duplicates so many in all.
   */
  readonly copies: "free" | { readonly losses: number; readonly duplicates: number };
  /** What "counted" losses may hit; absent: everything. */
  readonly mayLose?: (sent: Sent) => boolean;
  /** More than this under way at once is not explored. */
  readonly mostInFlight: number;
  /** Oldest age, in ticks, at which a segment is still delivered; without a clock nothing ages. */
  readonly oldestDelivered: (sent: Sent) => number;
  /** Segments that the network must not let die before they have arrived once. */
  readonly mustArrive?: (sent: Sent, receiver: Endpoint) => boolean;
}

/** Words of a state: endpoint A, endpoint B, the network's counters, then one for each segment under way. */
const A = 0;
const B = 1;
const COUNTERS = 2;
const ITEMS = 3;

/** A segment under way: its number, and the ticks it has left to live. */
export const LIFE_BITS = 5;
const LIFE = (1 << LIFE_BITS) - 1;

/** The counters: 6 bits of losses, 6 of duplicates, whether the tick is in its second half, and the verdict. */
const ONE_LOSS = 1;
const ONE_DUPLICATE = 1 << 6;
const COUNTER_MASK = 63;
const SECOND_HALF = 1 << 12;
const HIT = 1 << 13;

/**
 * Two ends that are the real model, their programs, their timers and the network between them, as a system to
 * search. The rules of time and network are those of docs/decisions/0012-what-the-explorer-assumes.md.
 */
export class World implements System {
  readonly segments: Interner<Sent>;
  readonly ends: readonly [EndTable, EndTable];
  readonly start: readonly Uint16Array[];
  readonly options: WorldOptions;
  /** Whether a state was left out because too much was under way. */
  isBounded = false;
  readonly #next = new Uint16Array(128);
  readonly #isFree: boolean;
  readonly #order: TieOrder | null;
  /** By number of a segment: the end it goes to, how long it lives, whether it is of the first incarnation. */
  readonly #kinds: { readonly receiver: 0 | 1; readonly life: number; readonly isOld: boolean }[] = [];

  /** @param memory what the model has answered in other worlds, if it may be used */
  constructor(options: WorldOptions, memory: Memory = new Memory()) {
    const { ends, judge, network } = options;
    this.options = options;
    this.segments = new Interner(
      MOST_SEGMENTS,
      ({ from, segment, incarnation }) => `${from} ${incarnation} ${memory.numberOf(segment)}`,
    );
    this.#isFree = network.copies === "free";
    this.#order = options.clock?.order ?? null;
    this.ends = [
      new EndTable("A", ends.A, this.segments, judge ?? null, memory),
      new EndTable("B", ends.B, this.segments, judge ?? null, memory),
    ];
    if (network.mostInFlight > this.#next.length - ITEMS) throw new RangeError("too many segments in flight");
    this.start = [Uint16Array.of(this.ends[A].numberOf(ends.A.start), this.ends[B].numberOf(ends.B.start), 0)];
  }

  isHit(state: Uint16Array): boolean {
    return ((state[COUNTERS] ?? 0) & HIT) !== 0;
  }

  endpoints(state: Uint16Array): { readonly [H in Host]: Endpoint } {
    return { A: this.ends[A].endpointOf(state[A] ?? 0), B: this.ends[B].endpointOf(state[B] ?? 0) };
  }

  /** The segment that a word of a state stands for, and the ticks it has left. */
  itemOf(word: number): { readonly sent: Sent; readonly life: number } {
    return { sent: this.segments.valueOf(word >> LIFE_BITS), life: word & LIFE };
  }

  /** Reduced, where that is allowed. */
  successors(state: Uint16Array, visit: Visit): void {
    if (this.isHit(state) || this.#isOver(state)) return;
    const mayReduce = this.#isFree && this.options.reduces !== false;
    const isSecondHalf = ((state[COUNTERS] ?? 0) & SECOND_HALF) !== 0;
    if (mayReduce && this.#mayArrive(state, isSecondHalf) && this.#arrivalAlone(state, visit)) return;
    this.allSuccessors(state, visit);
  }

  /** Everything that may happen next. */
  allSuccessors(state: Uint16Array, visit: Visit): void {
    const isSecondHalf = ((state[COUNTERS] ?? 0) & SECOND_HALF) !== 0;
    if (this.#mayArrive(state, isSecondHalf)) {
      this.#arrivals(state, visit);
      this.#calls(state, visit);
    }
    if (this.#mayExpire(state, isSecondHalf)) this.#timeouts(state, visit);
    this.#faults(state, visit);
    if (this.#order !== null) this.#tick(state, isSecondHalf, visit);
  }

  #isOver(state: Uint16Array): boolean {
    const { isOver } = this.options;
    if (!isOver) return false;
    let old = false;
    for (let at = ITEMS; at < state.length; at += 1) old ||= this.#describe((state[at] ?? 0) >> LIFE_BITS).isOld;
    const { A: a, B: b } = this.endpoints(state);
    return isOver(a, b, old);
  }

  #mayArrive(state: Uint16Array, isSecondHalf: boolean): boolean {
    switch (this.#order) {
      case "arrivals first":
        return !isSecondHalf;
      case "expiry first":
        return this.ends[A].tick(state[A] ?? 0) >= 0 && this.ends[B].tick(state[B] ?? 0) >= 0;
      default:
        return true;
    }
  }

  #mayExpire(state: Uint16Array, isSecondHalf: boolean): boolean {
    switch (this.#order) {
      case "arrivals first":
        return isSecondHalf || this.#haveArrived(state);
      case "expiry first":
        return !isSecondHalf;
      default:
        return true;
    }
  }

  /** Whether no segment that must arrive would die with this tick. */
  #haveArrived(state: Uint16Array): boolean {
    const { mustArrive } = this.options.network;
    if (!mustArrive) return true;
    const ends = this.endpoints(state);
    for (let at = ITEMS; at < state.length; at += 1) {
      const word = state[at] ?? 0;
      if ((word & LIFE) !== 0) continue;
      const { sent } = this.itemOf(word);
      if (mustArrive(sent, sent.from === "A" ? ends.B : ends.A)) return false;
    }
    return true;
  }

  /**
   * With "free" copies an arrival that leaves its receiver as it was only adds to what is under way, and takes
   * nothing from what may happen later: it may as well happen at once, before anything else. One that
   * proves the point searched for ends the search anyway.
   */
  #arrivalAlone(state: Uint16Array, visit: Visit): boolean {
    for (let at = ITEMS; at < state.length; at += 1) {
      const { outcome, receiver } = this.#arrivalOf(state, at);
      if (outcome.verdict === "ignored") continue;
      const isStill = outcome.to === state[receiver] && outcome.verdict === null;
      if (outcome.verdict !== "hit" && !(isStill && this.#addsTo(state, outcome))) continue;
      this.#arrive(state, at, visit);
      return true;
    }
    return false;
  }

  #arrivals(state: Uint16Array, visit: Visit): void {
    for (let at = ITEMS; at < state.length; at += 1) {
      if (at > ITEMS && state[at] === state[at - 1]) continue;
      const { outcome, receiver } = this.#arrivalOf(state, at);
      if (outcome.verdict === "ignored" && this.#isFree) continue;
      const isNothing = this.#isFree && outcome.to === state[receiver] && !this.#addsTo(state, outcome);
      if (outcome.verdict === "hit" || !isNothing) this.#arrive(state, at, visit);
    }
  }

  #arrivalOf(state: Uint16Array, at: number): { readonly outcome: Outcome; readonly receiver: 0 | 1 } {
    const segment = (state[at] ?? 0) >> LIFE_BITS;
    const { receiver } = this.#describe(segment);
    return { outcome: this.ends[receiver].arrival(state[receiver] ?? 0, segment), receiver };
  }

  #arrive(state: Uint16Array, at: number, visit: Visit): void {
    const { outcome, receiver } = this.#arrivalOf(state, at);
    const counters =
      (state[COUNTERS] ?? 0) |
      (this.#order === "expiry first" ? SECOND_HALF : 0) |
      (outcome.verdict === "hit" ? HIT : 0);
    const left = this.#isFree ? -1 : at;
    const label = encodeLabel(ARRIVAL, receiver, state[at] ?? 0);
    if (outcome.verdict === "ignored") this.#visit(state, NOTHING, null, counters, left, label, visit);
    else this.#visit(state, outcome, receiver, counters, left, label, visit);
  }

  #calls(state: Uint16Array, visit: Visit): void {
    const counters = (state[COUNTERS] ?? 0) | (this.#order === "expiry first" ? SECOND_HALF : 0);
    for (const host of HOSTS) {
      const endpoint = state[host] ?? 0;
      if (this.options.callsWait?.(this.ends[host === A ? B : A].endpointOf(state[1 - host] ?? 0))) continue;
      for (const call of this.ends[host].callable(endpoint)) {
        const outcome = this.ends[host].call(endpoint, call);
        this.#visit(state, outcome, host, counters, -1, encodeLabel(CALL, host, call), visit);
      }
    }
  }

  #timeouts(state: Uint16Array, visit: Visit): void {
    const counters = (state[COUNTERS] ?? 0) | (this.#order === "arrivals first" ? SECOND_HALF : 0);
    for (const host of HOSTS) {
      const endpoint = state[host] ?? 0;
      const { length } = this.ends[host].fireable(endpoint);
      for (let timer = 0; timer < length; timer += 1) {
        const outcome = this.ends[host].timeout(endpoint, timer);
        this.#visit(state, outcome, host, counters, -1, encodeLabel(TIMEOUT, host, timer), visit);
      }
    }
  }

  /** Losses happen to segments just sent: when on its way one is lost makes no difference to the ends. */
  #faults(state: Uint16Array, visit: Visit): void {
    const { copies, mayLose } = this.options.network;
    if (copies === "free") return;
    const counters = state[COUNTERS] ?? 0;
    const mayStillLose = (counters & COUNTER_MASK) < copies.losses;
    const mayDuplicate = ((counters >> 6) & COUNTER_MASK) < copies.duplicates;
    for (let at = ITEMS; at < state.length; at += 1) {
      const word = state[at] ?? 0;
      if (at > ITEMS && word === state[at - 1]) continue;
      const { life, receiver } = this.#describe(word >> LIFE_BITS);
      const isFresh = (word & LIFE) === life;
      if (mayStillLose && isFresh && (mayLose?.(this.itemOf(word).sent) ?? true)) {
        this.#visit(state, NOTHING, null, counters + ONE_LOSS, at, encodeLabel(LOSS, receiver, word), visit);
      }
      if (!mayDuplicate) continue;
      this.#visit(
        state,
        NOTHING,
        null,
        counters + ONE_DUPLICATE,
        -1,
        encodeLabel(DUPLICATION, receiver, word),
        visit,
        word,
      );
    }
  }

  #tick(state: Uint16Array, isSecondHalf: boolean, visit: Visit): void {
    const a = this.ends[A].tick(state[A] ?? 0);
    const b = this.ends[B].tick(state[B] ?? 0);
    if (a < 0 || b < 0) return;
    const isChecked = this.#order === "arrivals first" && isSecondHalf;
    if (!isChecked && !this.#haveArrived(state)) return;
    const next = this.#next;
    next[A] = a;
    next[B] = b;
    next[COUNTERS] = (state[COUNTERS] ?? 0) & ~SECOND_HALF;
    let length = ITEMS;
    for (let at = ITEMS; at < state.length; at += 1) {
      const word = state[at] ?? 0;
      // A word is the segment's number above its life: one less is one tick older, and the order stays.
      if ((word & LIFE) !== 0) next[length++] = word - 1;
    }
    visit(encodeLabel(TICK, 0, 0), next, length);
  }

  #addsTo(state: Uint16Array, outcome: Outcome): boolean {
    return outcome.sends.some((segment) => !state.includes(this.#wordOf(segment), ITEMS));
  }

  /** Puts the state together that follows: one endpoint moved, one segment gone, those sent added in their order. */
  #visit(
    state: Uint16Array,
    outcome: Outcome,
    host: 0 | 1 | null,
    counters: number,
    gone: number,
    label: number,
    visit: Visit,
    extra = -1,
  ): void {
    const next = this.#next;
    next[A] = state[A] ?? 0;
    next[B] = state[B] ?? 0;
    if (host !== null) next[host] = outcome.to;
    next[COUNTERS] = counters;
    let length = ITEMS;
    for (let at = ITEMS; at < state.length; at += 1) if (at !== gone) next[length++] = state[at] ?? 0;
    for (const segment of outcome.sends) length = this.#insert(this.#wordOf(segment), length);
    if (extra >= 0) length = this.#insert(extra, length);
    if (length - ITEMS > this.options.network.mostInFlight) this.isBounded = true;
    else visit(label, next, length);
  }

  #insert(word: number, length: number): number {
    const next = this.#next;
    let at = length;
    while (at > ITEMS && (next[at - 1] ?? 0) > word) at -= 1;
    if (this.#isFree && at > ITEMS && next[at - 1] === word) return length;
    next.copyWithin(at + 1, at, length);
    next[at] = word;
    return length + 1;
  }

  #wordOf(segment: number): number {
    return (segment << LIFE_BITS) | this.#describe(segment).life;
  }

  #describe(segment: number): { readonly receiver: 0 | 1; readonly life: number; readonly isOld: boolean } {
    const known = this.#kinds[segment];
    if (known) return known;
    const sent = this.segments.valueOf(segment);
    const life = this.#order === null ? 0 : this.options.network.oldestDelivered(sent);
    if (life > LIFE) throw new RangeError(`a segment may live ${LIFE} ticks at most`);
    const kind = { receiver: sent.from === "A" ? (1 as const) : (0 as const), life, isOld: sent.incarnation === 0 };
    this.#kinds[segment] = kind;
    return kind;
  }
}

const HOSTS = [A, B] as const;
const NOTHING: Outcome = { to: 0, sends: [], verdict: null };
