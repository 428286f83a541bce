import type { WorldStep } from "@/lib/tcp/explore/steps";
import type { Question } from "./settings";

/** The same question, but within a tick segments arrive before timers expire; null if that is assumed already. */
export function withArrivalsFirst(question: Question): Question | null {
  const { kind, options } = question;
  if (options.switches.tieOrder === "arrivals first") return null;
  const tie = { tieOrder: "arrivals first" } as const;
  // Told apart because each kind has switches of its own.
  return kind === "old-duplicates"
    ? { kind, options: { ...options, switches: { ...options.switches, ...tie } } }
    : { kind, options: { ...options, switches: { ...options.switches, ...tie } } };
}

/** Whether something arrives in the very tick in which TIME-WAIT ended for the last time, and after its end. */
export function arrivesAtTheEnd(steps: readonly WorldStep[]): boolean {
  const end = steps.findLastIndex(({ event }) => event.type === "timeout" && event.timer === "TIME-WAIT");
  const tick = steps[end]?.tick;
  return steps.some((step, index) => index > end && step.tick === tick && step.event.type === "arrival");
}
