import type { WorldStep } from "@/lib/tcp/explore/steps";
import { segmentText } from "@/lib/tcp/export/trace-text";

/** A trace of the explorer as lines: tick, event, states of both ends. */
export function explorerText(steps: readonly WorldStep[]): string {
  return steps
    .map(({ tick, event, states }) => `tick ${tick}  ${eventText(event)}  [A ${states.A}, B ${states.B}]`)
    .join("\n");
}

function eventText(event: WorldStep["event"]): string {
  switch (event.type) {
    case "tick":
      return "a tick passes";
    case "call":
      return `${event.host} ${event.call.type === "OPEN" ? `OPEN ${event.call.mode}` : event.call.type}`;
    case "timeout":
      return `${event.host} ${event.timer} TIMEOUT`;
    case "arrival":
      return `${event.host} < ${segmentText(event.segment)}${aged(event)}`;
    case "loss":
      return `lost on the way to ${event.host}: ${segmentText(event.segment)}${aged(event)}`;
    case "duplication":
      return `copied on the way to ${event.host}: ${segmentText(event.segment)}${aged(event)}`;
  }
}

function aged({ incarnation, age }: { readonly incarnation: number; readonly age: number }): string {
  return ` (age ${age}, ${incarnation === 0 ? "first" : "next"} incarnation)`;
}
