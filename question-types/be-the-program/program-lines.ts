import type { Call, ProgramVariant } from "@/lib/tcp/goals/programs/goal";
import type { Host } from "@/lib/tcp/trace";
import { fill } from "../fill";
import { code } from "./messages";

/** One line of a program as it is printed. */
export function printed(call: Call, host: Host, { octets }: ProgramVariant): string {
  return fill(code[call], { n: octets[host] });
}

/** The name by which the reader knows a host. */
export function nameOf(host: Host, { isMirrored }: ProgramVariant): Host {
  if (!isMirrored) return host;
  return host === "A" ? "B" : "A";
}

/** Both hosts, the one that the reader knows as A first: it stands left. */
export function inReadingOrder({ isMirrored }: ProgramVariant): readonly [Host, Host] {
  return isMirrored ? ["B", "A"] : ["A", "B"];
}
