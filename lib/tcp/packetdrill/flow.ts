import type { Segment, SegmentOptions } from "../segment";
import { add, diff } from "../sequence";
import type { Address } from "../sockets/calls";
import type { PacketAction, PacketOption } from "./ast";

/**
 * One connection as a script sees it, and how the script's numbers become those of the host. The script counts from
 * its own initial sequence number, and may give the host's timestamps other values than the host does.
 */
export interface Flow {
  readonly local: Address;
  readonly remote: Address;
  /** Ports as the script writes them; null if it does not. */
  readonly scriptPorts: { readonly local: number; readonly remote: number } | null;
  /** What to add to the script's numbers of the host; 0 until the host has sent a SYN. */
  offset: number;
  /** Whether the host's next SYN begins an incarnation, so that `offset` follows from it. */
  awaitsSyn: boolean;
  /** The host's first timestamp, in both counts, and when it was sent (ms). */
  firstTimestamp: { readonly script: number; readonly live: number } | null;
  /** The host's timestamps by the script's. */
  readonly timestamps: Map<number, number>;
}

export function newFlow(local: Address, remote: Address, scriptPorts: Flow["scriptPorts"]): Flow {
  return { local, remote, scriptPorts, offset: 0, awaitsSyn: true, firstTimestamp: null, timestamps: new Map() };
}

/** The segment that an injected packet stands for. */
export function toSegment(packet: PacketAction, flow: Flow): Segment {
  const has = (flag: string) => packet.flags.includes(flag);
  const ack = typeof packet.ack === "number" ? packet.ack : 0;
  const options = toOptions(packet.options, flow);
  return {
    seq: packet.seq ?? 0,
    ack: has(".") ? add(ack, flow.offset) : null,
    syn: has("S"),
    fin: has("F"),
    rst: has("R"),
    psh: has("P"),
    urg: has("U"),
    data: packet.length,
    window: typeof packet.window === "number" ? packet.window : 0,
    ...(options ? { options } : {}),
  };
}

function toOptions(options: PacketAction["options"], flow: Flow): SegmentOptions | null {
  if (options === null || options === "any") return null;
  const parts = options.map((option): SegmentOptions => {
    switch (option.type) {
      case "mss":
        return { mss: option.value };
      case "wscale":
        return { windowScale: option.value };
      case "sackOK":
        return { sackPermitted: true };
      case "TS":
        return { timestamps: { value: orZero(option.value), echo: liveTimestamp(orZero(option.echo), flow) } };
      case "sack":
        return {
          sack: option.blocks.map(({ start, end }) => ({ start: add(start, flow.offset), end: add(end, flow.offset) })),
        };
      default:
        return {};
    }
  });
  return Object.assign({}, ...parts);
}

function orZero(value: number | "any"): number {
  return value === "any" ? 0 : value;
}

function liveTimestamp(script: number, flow: Flow): number {
  const known = flow.timestamps.get(script);
  if (known !== undefined) return known;
  if (script === 0 || flow.firstTimestamp === null) return script;
  return add(flow.firstTimestamp.live, diff(script, flow.firstTimestamp.script));
}

/** Takes from a packet of the host, and the line that awaits it, where the host's numbers begin. */
export function learn(flow: Flow, wanted: PacketAction, sent: Segment): void {
  if (sent.syn && wanted.flags.includes("S") && flow.awaitsSyn) {
    flow.offset = add(sent.seq, -(wanted.seq ?? 0));
    flow.awaitsSyn = false;
  }
  const stamp = timestampOf(wanted.options);
  const live = sent.options?.timestamps?.value;
  if (stamp === null || stamp.value === "any" || live === undefined) return;
  flow.firstTimestamp ??= { script: stamp.value, live };
  flow.timestamps.set(stamp.value, live);
}

export function timestampOf(options: PacketAction["options"]): Extract<PacketOption, { type: "TS" }> | null {
  if (options === null || options === "any") return null;
  return options.find((option) => option.type === "TS") ?? null;
}

/** A packet of the host in the numbers of the script. */
export function toPacket(segment: Segment, flow: Flow): PacketAction {
  const { options } = segment;
  const stamps = options?.timestamps;
  const letters = [segment.syn && "S", segment.fin && "F", segment.rst && "R", segment.psh && "P", segment.urg && "U"];
  const listed: PacketOption[] = [];
  if (options?.mss !== undefined) listed.push({ type: "mss", value: options.mss });
  if (options?.sackPermitted) listed.push({ type: "sackOK" });
  if (stamps) listed.push({ type: "TS", value: scriptTimestamp(stamps.value, flow), echo: stamps.echo });
  if (options?.windowScale !== undefined) listed.push({ type: "wscale", value: options.windowScale });
  if (options?.sack && options.sack.length > 0) listed.push({ type: "sack", blocks: options.sack });
  const flags = letters.filter((letter) => typeof letter === "string").join("") + (segment.ack === null ? "" : ".");
  return {
    type: "packet",
    direction: "out",
    ip: null,
    ports: null,
    flags: flags === "" ? "-" : flags,
    seq: add(segment.seq, -flow.offset),
    length: segment.data,
    ack: segment.ack,
    window: segment.window,
    urgent: null,
    options: listed.length > 0 ? listed : null,
  };
}

function scriptTimestamp(live: number, { firstTimestamp }: Flow): number {
  return firstTimestamp === null ? live : add(firstTimestamp.script, diff(live, firstTimestamp.live));
}
