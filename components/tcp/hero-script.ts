import type { Script, Trace } from "@/lib/tcp";

/** The run on the front page: A closes first, under Linux; its last ACK may be lost. */
export function heroScript(isLost: boolean): Script {
  return {
    profile: "linux",
    delay: 20,
    start: { type: "established", next: { A: 100, B: 300 } },
    calls: [
      { host: "A", call: { type: "CLOSE-SOCKET" }, at: 0 },
      { host: "B", call: { type: "CLOSE-SOCKET" }, after: 40, entering: { host: "B", state: "CLOSE-WAIT" } },
    ],
    faults: isLost ? [{ from: "A", kind: "ACK", nth: 1, fate: "lose" }] : [],
  };
}

/** A stretch of model time and how fast it plays; `speed` is ms of model time per ms. */
export interface Pace {
  readonly from: number;
  readonly to: number;
  readonly speed: number;
}

const FLIGHT = 1 / 40;
const TIMER = 1 / 4;
const WAIT = 10;
const LONG_WAIT = 1000;
/** Model time shown before the first event. */
const LEAD = 10;
/** How long the end is held before the run begins again. */
const HOLD = 3000;

/** Segments play 40 × slower than they are, the wait for a retransmission 4 × slower, TIME-WAIT 10 × faster. */
export function paces(trace: Trace): readonly Pace[] {
  const spans = trace.steps.flatMap((step) => step.sent.map(({ sentAt, fate }) => [sentAt, fate.at] as const));
  const times = [...new Set([...trace.steps.map((step) => step.at), ...spans.flat()])].sort((a, b) => a - b);
  const [first = 0] = times;
  const last = times.at(-1) ?? 0;
  const between = times.slice(1).map((to, i): Pace => {
    const from = times[i] ?? to;
    const isFlying = spans.some(([sent, end]) => sent < to && end > from);
    const isShort = to - from <= 100;
    return { from, to, speed: isFlying || isShort ? FLIGHT : to - from > LONG_WAIT ? WAIT : TIMER };
  });
  return [{ from: first - LEAD, to: first, speed: FLIGHT }, ...between, { from: last, to: last + HOLD, speed: 1 }];
}

/** Model time after `elapsed` ms more of playing; after the end it begins again. */
export function advance(all: readonly Pace[], time: number, elapsed: number): number {
  let now = time;
  let left = elapsed;
  for (const pace of all) {
    if (now >= pace.to) continue;
    const needed = (pace.to - Math.max(now, pace.from)) / pace.speed;
    if (needed > left) return Math.max(now, pace.from) + left * pace.speed;
    left -= needed;
    now = pace.to;
  }
  return all[0]?.from ?? 0;
}

export function speedAt(all: readonly Pace[], time: number): number {
  return all.find((pace) => time < pace.to)?.speed ?? 1;
}
