import { sentBy } from "../../read-trace";
import type { Host, TraceStep } from "../../trace";
import type { EndOutcome, Line, Outcome } from "./goal";
import { mirroredTrace } from "./mirrored-trace";

/** The line at which a condition became false, and how. Only what the run itself shows is claimed. */
export interface Blame {
  readonly how: "sent-rst" | "answered-rst" | "let-go" | "failed" | "waits" | "sent-first-fin";
  readonly host: Host;
  /** Place in the whole program, the given lines included. */
  readonly at: number;
}

/** Which line sent the first RST, or had let go of the connection when something came that was answered with it. */
export function blameForReset(outcome: Outcome): Blame | null {
  for (const step of stepsOf(outcome)) {
    const reset = sentBy(step).find(({ segment }) => segment.rst);
    if (!reset) continue;
    if (step.cause.type === "call") return lineBegunAt(outcome, step, reset.from, "sent-rst");
    // A later close() of the same descriptor fails.
    const at = outcome.ends[reset.from].lines.findIndex(
      (line) => isLettingGo(line) && line.begunAt !== null && line.begunAt <= step.at,
    );
    return step.cause.type === "arrival" && at >= 0 ? { how: "answered-rst", host: reset.from, at } : null;
  }
  return null;
}

/** Which line took from a program what it had still to read: one that let go, or a read that failed before. */
export function blameForReading(outcome: Outcome, host: Host): Blame | null {
  const { lines } = outcome.ends[host];
  const at = lines.findIndex((line) => wasLettingGo(line) || hasFailedReading(line));
  const line = lines[at];
  return line ? { how: hasFailedReading(line) ? "failed" : "let-go", host, at } : null;
}

/** Which line a program still waits in that holds its descriptor. */
export function blameForHolding(outcome: Outcome): Blame | null {
  for (const host of ["A", "B"] as const) {
    const { holdsSocket, lines } = outcome.ends[host];
    const at = lines.findIndex(({ begunAt, returnedAt }) => begunAt !== null && returnedAt === null);
    if (holdsSocket && at >= 0) return { how: "waits", host, at };
  }
  return null;
}

/** Which line of an end sent FIN while the other's had not come: who does that may come to TIME-WAIT. */
export function blameForTimeWait(outcome: Outcome, host: Host): Blame | null {
  for (const step of stepsOf(outcome)) {
    if (!sentBy(step).some(({ from, segment }) => from === host && segment.fin)) continue;
    const isFirst = step.before[host].state === "ESTABLISHED" && step.cause.type === "call";
    return isFirst ? lineBegunAt(outcome, step, host, "sent-first-fin") : null;
  }
  return null;
}

function lineBegunAt({ ends }: Outcome, step: TraceStep, host: Host, how: Blame["how"]): Blame | null {
  return step.host === host ? blamed(how, host, lineAt(ends[host], step.at)) : null;
}

const lineAt = ({ lines }: EndOutcome, time: number) => lines.findIndex(({ begunAt }) => begunAt === time);

const blamed = (how: Blame["how"], host: Host, at: number): Blame | null => (at < 0 ? null : { how, host, at });

const isLettingGo = ({ call }: Line) => call === "close" || call === "restart";

const hasFailedReading = ({ call, result }: Line) => call.startsWith("read") && result?.startsWith("−1") === true;

const wasLettingGo = (line: Line) => isLettingGo(line) && line.returnedAt !== null;

/** The steps of the run as if A and B had not changed places, like all else in an outcome. */
function stepsOf({ trace, variant }: Outcome): readonly TraceStep[] {
  return variant.isMirrored ? mirroredTrace(trace).steps : trace.steps;
}
