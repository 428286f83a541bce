import type { Random } from "@/lib/grading/random";
import type { Host } from "@/lib/tcp";
import { run, type Script } from "@/lib/tcp";
import { tracePackets } from "@/lib/tcp/export/trace-packets";
import type { Address } from "@/lib/tcp/sockets/calls";
import type { PrintablePacket } from "@/lib/tcp/text/tcpdump";
import { between } from "./hosts";

/** What tcpdump sees at one end of a run of the model under `linux`, some time of one day. */
export function captured(
  script: Omit<Script, "profile">,
  seenFrom: Host,
  addresses: { readonly [H in Host]: Address },
  startsAt: number,
): readonly PrintablePacket[] {
  const trace = run({ ...script, profile: "linux" });
  return tracePackets(trace, seenFrom, addresses).map(({ at, packet }) => ({ at: startsAt + at, packet }));
}

/** A time of day, ms, with a fraction that clocks show. */
export function someTime(random: Random): number {
  return between(random, 7 * 3_600_000, 20 * 3_600_000) + between(random, 1, 999) / 1_000;
}

/** Sequence numbers that both ends have come to, far from wrapping. */
export function someNumbers(random: Random): { readonly A: number; readonly B: number } {
  return { A: between(random, 100_000_000, 4_000_000_000), B: between(random, 100_000_000, 4_000_000_000) };
}
