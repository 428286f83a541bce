import { add, le } from "../sequence";
import { STATES } from "../state";
import type { EndpointView, Host, TraceStep } from "../trace";
import { type LabRun, traceOf, underWay } from "./session";

/** Moves of RFC 9293 §3.10, and those that Linux adds. A step may make two at once (FIN-WAIT-1 by way of FIN-WAIT-2). */
export const MOVES: ReadonlySet<string> = new Set([
  "CLOSED LISTEN",
  "CLOSED SYN-SENT",
  "LISTEN SYN-RECEIVED",
  "LISTEN SYN-SENT",
  "LISTEN CLOSED",
  "SYN-SENT SYN-RECEIVED",
  "SYN-SENT ESTABLISHED",
  "SYN-SENT CLOSED",
  "SYN-RECEIVED ESTABLISHED",
  "SYN-RECEIVED FIN-WAIT-1",
  "SYN-RECEIVED CLOSE-WAIT",
  // A CLOSE waits behind queued data, and the segment that acknowledges our SYN brings the peer's FIN.
  "SYN-RECEIVED CLOSING",
  "SYN-RECEIVED LISTEN",
  "SYN-RECEIVED CLOSED",
  "ESTABLISHED FIN-WAIT-1",
  "ESTABLISHED CLOSE-WAIT",
  "ESTABLISHED CLOSED",
  "FIN-WAIT-1 FIN-WAIT-2",
  "FIN-WAIT-1 CLOSING",
  "FIN-WAIT-1 TIME-WAIT",
  "FIN-WAIT-1 CLOSED",
  "FIN-WAIT-2 TIME-WAIT",
  "FIN-WAIT-2 CLOSED",
  "CLOSE-WAIT LAST-ACK",
  "CLOSE-WAIT CLOSED",
  "CLOSING TIME-WAIT",
  "CLOSING CLOSED",
  "LAST-ACK CLOSED",
  "TIME-WAIT CLOSED",
  "TIME-WAIT SYN-RECEIVED",
]);

const HOSTS: readonly Host[] = ["A", "B"];

/** What an action has broken that must always hold; empty if nothing. Looks only at what the action added. */
export function brokenBy(before: LabRun, after: LabRun): readonly string[] {
  const { network, now, steps, setup } = after;
  const added = steps.slice(before.steps.length);
  const trouble: string[] = [];
  const must = (holds: boolean, what: string) => {
    if (!holds) trouble.push(what);
  };
  must(now >= before.now, "time goes back");
  must(steps.length >= before.steps.length, "a step is forgotten");
  must(steps[before.steps.length - 1] === before.steps.at(-1), "a step has changed");
  must(network.nextSegmentId >= before.network.nextSegmentId, "the number of a segment is used again");
  for (const [place, step] of added.entries()) {
    const index = before.steps.length + place;
    const previous = steps[index - 1];
    must(step.index === index, `step ${index} says that it is step ${step.index}`);
    must(step.at >= (previous?.at ?? 0) && step.at <= now, `step ${index} is at another time than its place`);
    trouble.push(...brokenIn(step, previous));
  }
  for (const host of HOSTS) {
    for (const { name, expiresAt } of network.ends[host].timers) {
      must(after.down.includes(host) || expiresAt >= now, `${host}'s ${name} timer should have expired`);
    }
  }
  for (const sent of underWay(after)) {
    must(sent.id < network.nextSegmentId, `segment ${sent.id} was never sent`);
    must(sent.fate.at <= sent.sentAt + setup.msl, `segment ${sent.id} lives longer than MSL`);
  }
  return trouble;
}

/** What one step has broken, given the step before. */
function brokenIn(step: TraceStep, previous: TraceStep | undefined): readonly string[] {
  const { index, host, before, after, sent, cause } = step;
  const peer: Host = host === "A" ? "B" : "A";
  const trouble: string[] = [];
  const must = (holds: boolean, what: string) => {
    if (!holds) trouble.push(`step ${index}: ${what}`);
  };
  const [from, to] = [before[host].state, after[host].state];
  must(STATES.includes(to), `${to} is no state`);
  must(from === to || cause.type === "crash" || MOVES.has(`${from} ${to}`), `${from} to ${to} is no move`);
  must(isEqual(after[peer], before[peer]), `${peer} changes, though the step is ${host}'s`);
  if (previous) {
    must(isEqual(before[host], previous.after[host]), `${host} has changed between two steps`);
    must(isEqual(before[peer], previous.after[peer]), `${peer} has changed between two steps`);
  }
  must(!after[host].finAcknowledged || after[host].finSent, "a FIN is acknowledged that was not sent");
  must(le(after[host].sndUna, after[host].sndNxt), "SND.UNA is beyond SND.NXT");
  for (const { segment, from: sender, id } of sent) {
    must(sender === host, `segment ${id} is sent by the other end`);
    must(!segment.syn || !segment.fin, `segment ${id} is SYN and FIN`);
    must(!segment.rst || segment.data === 0 || !segment.syn, `segment ${id} is RST with more`);
  }
  return trouble;
}

function isEqual(one: EndpointView, other: EndpointView): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** States in which an end has no FIN to send again: those before a connection is established. */
const WITHOUT_FIN: ReadonlySet<string> = new Set(["CLOSED", "LISTEN", "SYN-SENT", "SYN-RECEIVED"]);

/** What a whole run has broken that no single step shows: a segment twice, a FIN under two numbers, data behind a FIN. */
export function brokenInWhole(run: LabRun): readonly string[] {
  const trace = traceOf(run);
  const trouble: string[] = [];
  const ids = new Set<number>();
  const fins: { [H in Host]: number | null } = { A: null, B: null };
  for (const { index, host, before, after, sent } of trace.steps) {
    const { state } = after[host];
    for (const { id, from, segment, copyOf } of sent) {
      if (ids.has(id)) trouble.push(`step ${index}: segment ${id} is there twice`);
      ids.add(id);
      if (copyOf !== undefined || segment.rst) continue;
      const end = add(segment.seq, segment.data);
      const fin = fins[from];
      if (fin !== null && segment.fin && end !== fin) trouble.push(`step ${index}: a second FIN, ${end} after ${fin}`);
      if (fin !== null && !segment.fin && !segment.syn && !le(end, add(fin, 1)))
        trouble.push(`step ${index}: octets behind the FIN`);
      if (segment.fin) fins[from] = end;
    }
    if (state !== before[host].state && WITHOUT_FIN.has(state)) fins[host] = null;
  }
  for (const { id } of underWay(run)) if (!ids.has(id)) trouble.push(`segment ${id} is under way and was never sent`);
  return trouble;
}
