import type { Packet } from "../sockets/calls";
import { type CaptureInterface, LINK_TYPES } from "./captured-frame";
import { encodeFrame, type FrameOptions } from "./encode-frame";
import { writePcap } from "./pcap";
import { writePcapng } from "./write-pcapng";

/** A packet at its time, as a run of the model has it. */
export interface TimedPacket {
  /** ms after the start of the run, or since 1970 if `startsAt` is 0. */
  readonly at: number;
  readonly packet: Packet;
  /** Name of the place it was seen at, e.g. "A"; becomes an interface in pcapng. */
  readonly seenAt?: string;
  /** pcapng only. */
  readonly comment?: string;
}

export interface CaptureOptions extends FrameOptions {
  readonly format: "pcap" | "pcapng";
  /** What time 0 of the packets is, ms since 1970-01-01 UTC. Default 0. */
  readonly startsAt?: number;
}

/**
 * A capture file of the packets, in the order given. pcap drops comments and names of places; so does raw IP
 * the names, since libpcap 1.10 refuses a second interface of that type.
 */
export function captureFrames(packets: readonly TimedPacket[], options: CaptureOptions): Uint8Array {
  const { format, startsAt = 0, link = "ethernet" } = options;
  const places = link === "raw" ? [undefined] : [...new Set(packets.map(({ seenAt }) => seenAt))];
  const sent = new Map<string, number>();
  const frames = packets.map(({ at, packet, seenAt, comment }) => {
    // Each sender counts its own packets, as Linux does per connection.
    const identification = (sent.get(packet.from.ip) ?? 0) + 1;
    sent.set(packet.from.ip, identification);
    const details = { at: startsAt + at, identification, interface: Math.max(0, places.indexOf(seenAt)) };
    return encodeFrame(packet, comment === undefined ? details : { ...details, comment }, options);
  });
  const linkType = LINK_TYPES[link];
  if (format === "pcap") return writePcap(frames, linkType);
  return writePcapng(frames, placesAsInterfaces(places, linkType));
}

function placesAsInterfaces(places: readonly (string | undefined)[], linkType: number): CaptureInterface[] {
  if (places.length === 0) return [{ linkType }];
  return places.map((name) => (name === undefined ? { linkType } : { linkType, name }));
}
