import type { Fault } from "../../../channel";
import { run, type Script, type ScriptedCall, type Stray } from "../../../script";
import { add } from "../../../sequence";
import type { Host, TimerName } from "../../../trace";
import { type EndEvent, type Endpoint, happenAt, type Sent } from "../../endpoints";
import { canonical } from "../../interner";
import type { UnderWay, WorldEvent, WorldStep } from "../../steps";
import type { WorldOptions } from "../../world";
import { type WorldSpec, worldOf } from "../../worlds/spec";
import type { Counterexample } from "./least-safe";

/** First time-out of `rfc9293` on a connection with a short round trip, ms: R ticks last as long. */
const RTO = 1_000;

/**
 * The counterexample as a script for `run`; null where a script cannot say it: repetitions at arbitrary times, a
 * timer that would have to be late in its tick, switches that no profile has. In the next incarnation the ISNs
 * are such that the old segment fits. What is returned has been run, and goes through the same states.
 */
export function scriptOf({ world, steps }: Counterexample): Script | null {
  if (world.kind === "untimed") return null;
  const isns = fittingIsns(steps.at(-1)?.event);
  return [isns, {}]
    .map((numbers) => writeScript(world, steps, numbers))
    .reduce<Script | null>(
      (found, script) => found ?? (script && goesThrough(script, world, steps) ? script : null),
      null,
    );
}

type Timed = WorldSpec & { readonly kind: "old-duplicates" | "reliable-close" };

type Isns = { readonly [H in Host]?: readonly number[] };

/** The new connection's numbers by which the receiver of the last segment takes it for the next one in order. */
function fittingIsns(last: WorldEvent | undefined): Isns {
  if (last?.type !== "arrival") return {};
  const { segment, host } = last;
  const sender = { [host === "A" ? "B" : "A"]: [add(segment.seq, -1)] };
  return segment.ack === null ? sender : { ...sender, [host]: [add(segment.ack, -1)] };
}

function writeScript(world: Timed, steps: readonly WorldStep[], isns: Isns): Script | null {
  const tick = RTO / (world.kind === "reliable-close" ? world.options.switches.rto : world.options.rto);
  const writer = new Writer(worldOf(world), tick, world.kind === "reliable-close");
  if (!steps.every((step) => writer.take(step))) return null;
  const timeWait = world.options.timeWait * tick;
  return {
    profile: "rfc9293",
    delay: 1,
    start: { type: "established", next: { A: 100, B: 300 } },
    ends: {
      A: { timeWait, ...(isns.A && { isns: isns.A }) },
      B: { timeWait, ...(isns.B && { isns: isns.B }) },
    },
    ...writer.written,
  };
}

/** Whether the script's run goes through the states of the trace, one step for each event at an end. */
function goesThrough(script: Script, world: Timed, steps: readonly WorldStep[]): boolean {
  const wanted = steps
    .filter(({ event }) => event.type === "call" || event.type === "timeout" || event.type === "arrival")
    .map(({ states }) => `${states.A} ${states.B}`);
  const all = run(script).steps.map(({ after }) => `${after.A.state} ${after.B.state}`);
  const seen = world.kind === "reliable-close" ? all.slice(PRELUDE.steps) : all;
  // What an old segment that fits does at last, the trace does not know: its numbers do not.
  const compared = world.kind === "reliable-close" ? wanted : wanted.slice(0, -1);
  return wanted.length === seen.length && compared.every((states, index) => states === seen[index]);
}

/** The world of reliable-close begins when A has closed, its FIN has come, and the ACK of it. */
const PRELUDE = { steps: 3, sent: 1, lasts: 10, calls: [{ host: "A", call: { type: "CLOSE" }, at: 0 }] } as const;

interface Item {
  readonly sent: Sent;
  readonly sentAt: number;
  /** Which of all segments of its sender, counted from 1. */
  readonly nth: number;
  age: number;
  arrivedAt: number | null;
}

/**
 * Each tick of the script begins a little earlier than the one before, ms: so a segment can come before a timer
 * that expires in the same tick, and after it as well.
 */
const EARLIER = 8;
const SLACK = 200;

/** Turns the events of a trace into calls, delays, losses and strays at moments of their own, as early as possible. */
class Writer {
  readonly #options: WorldOptions;
  readonly #tick: number;
  readonly #begin: number;
  #ends: { readonly [H in Host]: Endpoint };
  readonly #items: Item[] = [];
  readonly #counts: { [H in Host]: number };
  readonly #due = new Map<string, number>();
  readonly #calls: ScriptedCall[];
  readonly #strays: Stray[] = [];
  #ticks = 0;
  #now: number;

  constructor(options: WorldOptions, tick: number, hasPrelude: boolean) {
    this.#options = options;
    this.#tick = tick;
    this.#begin = hasPrelude ? PRELUDE.lasts : 0;
    this.#now = this.#begin;
    this.#ends = { A: options.ends.A.start, B: options.ends.B.start };
    this.#calls = hasPrelude ? [...PRELUDE.calls] : [];
    const sent = hasPrelude ? PRELUDE.sent : 0;
    this.#counts = { A: sent, B: sent };
  }

  get written(): Pick<Script, "calls" | "faults" | "strays" | "until"> {
    const faults = this.#items.map(
      ({ sent, nth, sentAt, arrivedAt }): Fault => ({
        from: sent.from,
        kind: "any",
        nth,
        fate: arrivedAt === null ? "lose" : { delay: arrivedAt - sentAt },
      }),
    );
    return { calls: this.#calls, faults, strays: this.#strays, until: this.#now };
  }

  /** False: a script cannot say it. */
  take({ event }: WorldStep): boolean {
    switch (event.type) {
      case "tick":
        this.#ticks += 1;
        for (const item of this.#items) item.age += 1;
        return true;
      case "loss":
      case "duplication":
        // What never arrives is lost, and what arrives again is a stray.
        return true;
      case "call":
        this.#advance();
        this.#calls.push({ host: event.host, call: event.call, at: this.#now });
        this.#happen(event.host, { type: "call", call: event.call });
        return true;
      case "arrival":
        this.#advance();
        return this.#arrive(event.host, event);
      case "timeout":
        return this.#expire(event.host, event.timer);
    }
  }

  #advance(): void {
    this.#now = Math.max(this.#now + 1, this.#begin + this.#ticks * (this.#tick - EARLIER) + SLACK);
  }

  #arrive(host: Host, { segment, age, incarnation }: UnderWay): boolean {
    const text = canonical(segment);
    const fits = ({ sent, age: its }: Item) =>
      sent.from !== host && its === age && sent.incarnation === incarnation && canonical(sent.segment) === text;
    const item = this.#items.find((one) => fits(one) && one.arrivedAt === null) ?? this.#items.find(fits);
    if (!item) return false;
    if (item.arrivedAt === null) item.arrivedAt = this.#now;
    else this.#strays.push({ from: item.sent.from, arrivesAt: this.#now, segment });
    this.#happen(host, { type: "arrival", sent: item.sent });
    return true;
  }

  #expire(host: Host, timer: TimerName): boolean {
    const due = this.#due.get(`${host} ${timer}`);
    if (due === undefined || due <= this.#now) return false;
    this.#now = due;
    this.#happen(host, { type: "timeout", timer });
    return true;
  }

  #happen(host: Host, event: EndEvent): void {
    const { endpoint, sent, effects } = happenAt(host, this.#ends[host], event, this.#options.ends[host]);
    this.#ends = { ...this.#ends, [host]: endpoint };
    for (const one of sent) {
      this.#counts[host] += 1;
      this.#items.push({ sent: one, sentAt: this.#now, nth: this.#counts[host], age: 0, arrivedAt: null });
    }
    for (const effect of effects) {
      const timer = effect.type === "start-timer" && endpoint.timers.find(({ name }) => name === effect.timer);
      if (timer) this.#due.set(`${host} ${timer.name}`, this.#now + timer.left * this.#tick);
    }
  }
}
