import { diff } from "../sequence";
import type { PacketAction, PacketOption } from "./ast";
import { type Flow, timestampOf } from "./flow";

/** How far apart two timestamps may be, in ticks of `tick` ms; null: their values do not matter. */
interface TimestampRule {
  readonly tick: number;
  /** ms */
  readonly tolerance: number;
}

/**
 * What of a packet is not as the line says, in words; empty if all is. Both are in the script's numbers. `win` and the
 * options count only where the line gives them; nop and eol, and the order of options, never do.
 */
export function differences(wanted: PacketAction, sent: PacketAction, rule: TimestampRule | null): readonly string[] {
  return [
    sorted(wanted.flags) === sorted(sent.flags) ? null : "flags",
    wanted.seq === null || wanted.seq === sent.seq ? null : "sequence number",
    wanted.length === sent.length ? null : "length",
    sameNumber(wanted.flags.includes(".") ? (wanted.ack ?? 0) : null, sent.ack) ? null : "acknowledgment number",
    sameNumber(wanted.window, sent.window) ? null : "window",
    ...optionDifferences(wanted.options, sent.options, rule),
  ].filter((difference) => difference !== null);
}

function sorted(flags: string): string {
  return [...flags].sort().join("");
}

function sameNumber(wanted: number | "any" | null, sent: number | "any" | null): boolean {
  return wanted === null || wanted === "any" || wanted === sent;
}

function optionDifferences(
  wanted: PacketAction["options"],
  sent: PacketAction["options"],
  rule: TimestampRule | null,
): readonly (string | null)[] {
  if (wanted === null || wanted === "any") return [];
  const have = sent === null || sent === "any" ? [] : sent;
  const plain = (options: readonly PacketOption[]) =>
    options
      .filter(({ type }) => type !== "TS" && type !== "nop" && type !== "eol")
      .map((option) => JSON.stringify(option))
      .sort()
      .join();
  return [plain(wanted) === plain(have) ? null : "options", sameStamps(wanted, have, rule) ? null : "timestamps"];
}

function sameStamps(wanted: readonly PacketOption[], sent: readonly PacketOption[], rule: TimestampRule | null) {
  const [ours, theirs] = [timestampOf(wanted), timestampOf(sent)];
  if (ours === null || theirs === null) return ours === theirs;
  if (ours.echo !== "any" && ours.echo !== theirs.echo) return false;
  if (rule === null || ours.value === "any" || theirs.value === "any") return true;
  return Math.abs(diff(ours.value, theirs.value)) * rule.tick <= rule.tolerance + rule.tick;
}

/** Whether two addresses and ports of a packet are those of a flow. */
export function belongsTo(flow: Flow, from: Flow["local"], to: Flow["remote"]): boolean {
  return sameAddress(flow.local, from) && sameAddress(flow.remote, to);
}

function sameAddress(one: Flow["local"], other: Flow["local"]): boolean {
  return one.ip === other.ip && one.port === other.port;
}
