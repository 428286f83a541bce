import type { Recording } from "./recording";
import { unknownCall } from "./tasks";

/** Why a recording cannot be replayed: it is not one connection's story. Null if it can. */
export function reasonAgainst(recording: Recording): string | null {
  const segments = recording.events.filter((event) => event.kind === "segment");
  if (recording.addresses === null) return "no capture: only the results of calls, or no calls at all, were recorded";
  const ports = new Set(segments.map(({ portOfA }) => portOfA));
  if (ports.size > 1) return `many connections (${ports.size} ports of A), whose calls were not recorded one by one`;
  if (segments.length === 0) return "no segments were recorded";
  const unknown = unknownCall(recording);
  return unknown === null ? null : `a call that the replay does not know: ${unknown}`;
}
