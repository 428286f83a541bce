import { arrivedIn, copiesIn, sentBy } from "../read-trace";
import type { Segment } from "../segment";
import type { StepCause, Trace, TraceStep } from "../trace";

/** A run as lines of text, one per step: when, where, why, what was sent, what the network copied of it, and the states of both ends afterwards. */
export function traceText(trace: Trace): string {
  const first = `${" ".repeat(11)}A ${trace.start.A.state}, B ${trace.start.B.state}`;
  return [first, ...trace.steps.map((step) => stepLine(trace, step))].join("\n");
}

/** The states each end passed through, without repetition. */
export function statePaths(trace: Trace): { readonly A: readonly string[]; readonly B: readonly string[] } {
  const path = (host: "A" | "B") =>
    [trace.start[host].state, ...trace.steps.map(({ after }) => after[host].state)].filter(
      (state, index, all) => state !== all[index - 1],
    );
  return { A: path("A"), B: path("B") };
}

function stepLine(trace: Trace, step: TraceStep): string {
  const sent = sentBy(step).map(({ segment, again, fate }) => {
    const notes = [...(again ? ["again"] : []), ...(fate.type === "lost" ? ["lost"] : [])];
    return `> ${segmentText(segment)}${notes.length > 0 ? ` (${notes.join(", ")})` : ""}`;
  });
  const copied = copiesIn(step).map(
    ({ segment, fate }) => `copied by the network: ${segmentText(segment)}${fate.type === "lost" ? " (lost)" : ""}`,
  );
  const told = [...(step.dropped ? ["dropped"] : []), ...step.signals];
  const states = `[A ${step.after.A.state}, B ${step.after.B.state}]`;
  const time = `${(step.at / 1_000).toFixed(3)} s`.padStart(10);
  return [`${time} ${step.host} ${causeText(trace, step)}`, ...sent, ...copied, ...told, states].join("  ");
}

function causeText(trace: Trace, step: TraceStep): string {
  const { cause }: { cause: StepCause } = step;
  switch (cause.type) {
    case "call":
      return cause.call.type === "OPEN" ? `OPEN ${cause.call.mode}` : cause.call.type;
    case "timeout":
      return `${cause.timer} TIMEOUT`;
    case "crash":
      return "crashes";
    case "arrival": {
      const arrived = arrivedIn(trace, step);
      return `< ${arrived ? segmentText(arrived.segment) : "?"}${arrived?.copyOf === undefined ? "" : " (copy)"}`;
    }
  }
}

/** `FIN,ACK seq 100 ack 300 len 0` */
export function segmentText({ seq, ack, syn, fin, rst, psh, data }: Segment): string {
  const flags = [syn && "SYN", fin && "FIN", rst && "RST", psh && "PSH", ack !== null && "ACK"].filter(Boolean);
  return `${flags.join(",") || "none"} seq ${seq}${ack === null ? "" : ` ack ${ack}`} len ${data}`;
}
