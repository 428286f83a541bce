import type { Host } from "../trace";
import { type EndEvent, type Endpoint, happenAt, type Sent, tickOf } from "./endpoints";
import { canonical } from "./interner";
import type { UnderWay, WorldEvent, WorldStep } from "./steps";
import type { WorldOptions } from "./world";

/**
 * Does the events of a trace again, one by one, without numbers, tables or reductions, and under all rules of
 * the world: every segment must be under way and young enough, every timer due, every call allowed.
 *
 * @returns the same steps as computed now, and whether the last one proves the point searched for
 * @throws Error when an event is not possible, or leads to other states than the step says
 */
export function replay(options: WorldOptions, steps: readonly WorldStep[]): Replayed {
  const simple = new SimpleWorld(options);
  const replayed = steps.map(({ event, states, tick }, index) => {
    const now = simple.happen(event);
    if (now.A !== states.A || now.B !== states.B || simple.ticks !== tick) {
      throw new Error(`step ${index + 1} leads to ${now.A} × ${now.B}, not to ${states.A} × ${states.B}`);
    }
    return { event, tick: simple.ticks, states: now };
  });
  return { steps: replayed, isHit: simple.isHit };
}

export interface Replayed {
  readonly steps: readonly WorldStep[];
  readonly isHit: boolean;
}

interface Item {
  readonly sent: Sent;
  readonly age: number;
}

/** The rules of `World` once more, in the plainest way: slow, and a check of the fast one. */
class SimpleWorld {
  readonly #options: WorldOptions;
  #ends: { readonly [H in Host]: Endpoint };
  #underWay: readonly Item[] = [];
  #isSecondHalf = false;
  ticks = 0;
  isHit = false;

  constructor(options: WorldOptions) {
    this.#options = options;
    this.#ends = { A: options.ends.A.start, B: options.ends.B.start };
  }

  happen(event: WorldEvent): WorldStep["states"] {
    switch (event.type) {
      case "tick":
        this.#tick();
        break;
      case "loss":
        this.#without(event);
        break;
      case "duplication":
        this.#underWay = [...this.#underWay, this.#find(event)];
        break;
      case "arrival":
        this.#arrive(event);
        break;
      case "call":
        this.#call(event);
        break;
      case "timeout":
        this.#expire(event);
    }
    return { A: this.#ends.A.connection.state, B: this.#ends.B.connection.state };
  }

  #tick(): void {
    const a = tickOf(this.#ends.A);
    const b = tickOf(this.#ends.B);
    if (a === null || b === null) throw new Error("a timer is due before the tick ends");
    this.#ends = { A: a, B: b };
    const { oldestDelivered } = this.#options.network;
    this.#underWay = this.#underWay
      .map(({ sent, age }) => ({ sent, age: age + 1 }))
      .filter(({ sent, age }) => age <= oldestDelivered(sent));
    this.#isSecondHalf = false;
    this.ticks += 1;
  }

  #arrive({ host, ...item }: UnderWay & { readonly host: Host }): void {
    this.#beginArrival();
    const { sent } = this.#find({ host, ...item });
    if (this.#options.network.copies !== "free") this.#without({ host, ...item });
    const before = this.#ends[host];
    const outcome = happenAt(host, before, { type: "arrival", sent }, this.#options.ends[host]);
    const verdict = this.#options.judge?.({ host, before, sent, outcome }) ?? null;
    this.isHit ||= verdict === "hit";
    if (verdict !== "ignored") this.#take(host, outcome);
  }

  #call({ host, call }: WorldEvent & { readonly type: "call" }): void {
    this.#beginArrival();
    const { program } = this.#options.ends[host];
    const isAllowed = program.calls.includes(call) || program.calls.some((one) => canonical(one) === canonical(call));
    if (!isAllowed || !program.may(this.#ends[host], call)) throw new Error(`${host} may not call ${call.type} now`);
    this.#happenAt(host, { type: "call", call });
  }

  #expire({ host, timer }: WorldEvent & { readonly type: "timeout" }): void {
    const order = this.#options.clock?.order;
    if (order === "expiry first" && this.#isSecondHalf) throw new Error("timers expire before anything else in a tick");
    if (order === "arrivals first") this.#isSecondHalf = true;
    const mayGiveUp = timer === "USER" && (this.#options.ends[host].mayGiveUp?.(this.#ends[host]) ?? false);
    const isDue = this.#ends[host].timers.some(({ name, left }) => name === timer && left === 0);
    if (!isDue && !mayGiveUp) throw new Error(`the timer ${timer} of ${host} is not due`);
    this.#happenAt(host, { type: "timeout", timer });
  }

  /** Arrivals and calls share one half of the tick. */
  #beginArrival(): void {
    const order = this.#options.clock?.order;
    if (order === "arrivals first" && this.#isSecondHalf) throw new Error("segments arrive before timers expire");
    if (order !== "expiry first") return;
    this.#isSecondHalf = true;
    if (!tickOf(this.#ends.A) || !tickOf(this.#ends.B)) throw new Error("a timer is due first");
  }

  #happenAt(host: Host, event: EndEvent): void {
    this.#take(host, happenAt(host, this.#ends[host], event, this.#options.ends[host]));
  }

  #take(host: Host, outcome: { readonly endpoint: Endpoint; readonly sent: readonly Sent[] }): void {
    this.#ends = { ...this.#ends, [host]: outcome.endpoint };
    this.#underWay = [...this.#underWay, ...outcome.sent.map((sent) => ({ sent, age: 0 }))];
  }

  #find({ host, segment, incarnation, age }: UnderWay & { readonly host: Host }): Item {
    const text = canonical(segment);
    const found = this.#underWay.find(
      (item) =>
        item.sent.from !== host &&
        item.age === age &&
        item.sent.incarnation === incarnation &&
        canonical(item.sent.segment) === text,
    );
    if (!found) throw new Error(`no such segment is under way to ${host}`);
    return found;
  }

  #without(item: UnderWay & { readonly host: Host }): void {
    const position = this.#underWay.indexOf(this.#find(item));
    this.#underWay = this.#underWay.filter((_, index) => index !== position);
  }
}
