import { type Fault, run, type Script, segmentsOf, type Trace } from "@/lib/tcp";

/** Where the events of a disaster's script stand: in bundles, one for each tick, each event some ms after its begin. */
export interface Bundles {
  /** ms */
  readonly tick: number;
  /** What happens before the first tick, ms. */
  readonly begin: number;
}

/** So much earlier each bundle begins than a tick after the one before, and so late the first one, ms (`scriptOf`). */
const EARLIER = 8;
const SLACK = 200;

/** ms between two events, the widest that fits first. */
const WIDTHS = [20, 12, 6, 3];

/**
 * The same disaster with room between its events, so that a drawing can be read: in `scriptOf` they are 1 ms apart.
 * Whole bundles are stretched, and begin the earlier for it; so every timer, whose length is whole ticks, still
 * expires in its place. The states that both ends go through are the same, or the script is left as it is.
 */
export function spread(script: Script, bundles: Bundles): Script {
  const trace = run(script);
  const wanted = statesOf(trace);
  for (const width of WIDTHS) {
    const wider = stretch(script, trace, bundles, width);
    if (statesOf(run(wider)) === wanted) return wider;
  }
  return script;
}

function stretch(script: Script, trace: Trace, { tick, begin }: Bundles, width: number): Script {
  const at = (time: number): number => {
    const first = begin + SLACK;
    if (time < first) return time * width;
    const nth = Math.floor((time - first) / (tick - EARLIER));
    const inside = time - first - nth * (tick - EARLIER);
    return begin * width + SLACK + nth * (tick - EARLIER * width) + inside * width;
  };
  return {
    ...script,
    delay: script.delay * width,
    calls: script.calls.map((call) => ("at" in call ? { ...call, at: at(call.at) } : call)),
    faults: (script.faults ?? []).flatMap((fault) => stretched(fault, trace, at, script.delay * width)),
    strays: (script.strays ?? []).map((stray) => ({ ...stray, arrivesAt: at(stray.arrivesAt) })),
    ...(script.until !== undefined && { until: at(script.until) }),
  };
}

/** A segment that is on its way as long as usual now needs no fault. */
function stretched(fault: Fault, trace: Trace, at: (time: number) => number, usual: number): readonly Fault[] {
  if (fault.fate === "lose") return [fault];
  const own = segmentsOf(trace).filter(({ from, stray }) => from === fault.from && !stray);
  const sent = typeof fault.nth === "number" ? own[fault.nth - 1] : undefined;
  if (!sent) return [fault];
  const delay = at(sent.sentAt + fault.fate.delay) - at(sent.sentAt);
  return delay === usual ? [] : [{ ...fault, fate: { delay } }];
}

function statesOf({ steps }: Trace): string {
  return steps.map(({ host, cause, after }) => `${host} ${cause.type} ${after.A.state} ${after.B.state}`).join("\n");
}
