import type { Host, Trace } from "@/lib/tcp/trace";

/** Whether the first `steps` steps show what number this end sends next: by a segment of its own, or by an ACK of the other end. */
export function isNumbered(trace: Trace, host: Host, steps: number): boolean {
  return trace.steps
    .slice(0, steps)
    .flatMap(({ sent }) => sent)
    .some(({ from, segment, stray }) => !stray && (from === host || segment.ack !== null));
}
