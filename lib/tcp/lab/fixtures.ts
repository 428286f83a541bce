import fc from "fast-check";
import type { UserCall } from "../trace";
import { act, type LabAction, LabError, type LabRun, startLab, underWay } from "./session";
import { DEFAULT_SETUP, type LabSetup } from "./setup";

/** For tests: what somebody who tries everything does in the laboratory. */

const CALLS: readonly UserCall[] = [
  { type: "CLOSE-SOCKET" },
  { type: "CLOSE" },
  { type: "ABORT" },
  { type: "SEND", octets: 100 },
  { type: "RECEIVE" },
  { type: "SHUT-READ" },
  { type: "OPEN", mode: "active" },
  { type: "OPEN", mode: "passive" },
];

/** What somebody tries to do next; which segment it is done to is counted among those under way. */
export type Wish = (run: LabRun) => LabAction;

const host = fc.constantFrom("A" as const, "B" as const);
const calls = fc.constantFrom(...CALLS);
const nth = fc.nat({ max: 7 });
/** Sometimes none that is under way. */
const segmentOf = (run: LabRun, which: number) => underWay(run)[which]?.id ?? run.network.nextSegmentId - which;

export const wishes: fc.Arbitrary<Wish> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.tuple(host, calls).map(
      ([at, call]) =>
        (): LabAction => ({ type: "call", host: at, call }),
    ),
  },
  { weight: 4, arbitrary: fc.constant<Wish>(() => ({ type: "step" })) },
  fc.nat({ max: 5_000 }).map((time) => (): LabAction => ({ type: "wait", for: time })),
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom("deliver" as const, "drop" as const), nth).map(
      ([type, which]) =>
        (run: LabRun): LabAction => ({ type, segment: segmentOf(run, which) }),
    ),
  },
  fc.tuple(fc.constantFrom("delay" as const, "duplicate" as const), nth, fc.nat({ max: 200_000 })).map(
    ([type, which, by]) =>
      (run: LabRun): LabAction => ({ type, segment: segmentOf(run, which), by }),
  ),
  fc.tuple(fc.constantFrom("crash" as const, "reboot" as const), host).map(
    ([type, at]) =>
      (): LabAction => ({ type, host: at }),
  ),
);

export const setups: fc.Arbitrary<LabSetup> = fc
  .record({
    profile: fc.constantFrom("rfc9293" as const, "rfc793" as const, "linux" as const, "freebsd" as const),
    loss: fc.constantFrom(0, 0.3),
    seed: fc.nat(),
    reading: fc.record({ A: fc.boolean(), B: fc.boolean() }),
  })
  .map((parts) => ({ ...DEFAULT_SETUP, ...parts }));

/** What cannot be done leaves the run alone, and says so by a LabError, never otherwise. */
export function tried(run: LabRun, action: LabAction): LabRun | null {
  try {
    return act(run, action);
  } catch (error) {
    if (error instanceof LabError) return null;
    throw error;
  }
}

/** The run after everything of this that can be done. */
export function shaken(setup: LabSetup, what: readonly Wish[]): LabRun {
  return what.reduce<LabRun>((run, wish) => tried(run, wish(run)) ?? run, startLab(setup));
}
