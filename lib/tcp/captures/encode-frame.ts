import type { Segment } from "../segment";
import type { Packet } from "../sockets/calls";
import { type CapturedFrame, LINK_TYPES } from "./captured-frame";
import { checksumOf, pseudoHeaderSum, sumOf } from "./checksum";
import { addressOctets } from "./ip-addresses";
import { PROTOCOL_TCP } from "./ip-header";
import { laidOut, writeOptions } from "./tcp-options";

export type EncodedLink = "ethernet" | "sll" | "raw";

/** How a packet is dressed up. */
export interface FrameOptions {
  /** Default ethernet. */
  readonly link?: EncodedLink;
  /** Octets kept of each frame; the rest is cut as a snapshot length would. Default: all. */
  readonly snapLength?: number;
}

/** What only a frame has and a packet does not. */
export interface FrameDetails {
  /** ms since 1970-01-01 UTC. */
  readonly at: number;
  /** IPv4 identification, 0 … 65535. */
  readonly identification?: number;
  readonly interface?: number;
  readonly comment?: string;
}

const HOP_LIMIT = 64;

/**
 * A frame that carries the packet, checksums right, options laid out as Linux does, and readable data.
 * Throws RangeError for an address that is none, for two of different versions, and for data beyond what
 * an IP packet can hold.
 */
export function encodeFrame(packet: Packet, details: FrameDetails, options: FrameOptions = {}): CapturedFrame {
  const from = addressOctets(packet.from.ip);
  const to = addressOctets(packet.to.ip);
  if (from.length !== to.length) throw new RangeError(`from ${packet.from.ip} to ${packet.to.ip}`);
  const tcp = tcpOctets(packet, from, to);
  const ip = from.length === 4 ? ipv4Header(from, to, tcp.length, details) : ipv6Header(from, to, tcp.length);
  const link = options.link ?? "ethernet";
  const whole = joined([linkHeader(link, from, to), ip, tcp]);
  return {
    at: details.at,
    linkType: LINK_TYPES[link],
    bytes: whole.subarray(0, options.snapLength ?? whole.length),
    originalLength: whole.length,
    ...(details.interface === undefined ? {} : { interface: details.interface }),
    ...(details.comment === undefined ? {} : { comment: details.comment }),
  };
}

function tcpOctets({ from, to, segment }: Packet, source: Uint8Array, destination: Uint8Array): Uint8Array {
  const options = writeOptions(laidOut(segment));
  const headerLength = 20 + options.length;
  const length = headerLength + segment.data;
  if (length > 0xffff - 20) throw new RangeError(`a segment with ${segment.data} octets of data`);
  const octets = new Uint8Array(length);
  const view = new DataView(octets.buffer);
  view.setUint16(0, from.port);
  view.setUint16(2, to.port);
  view.setUint32(4, segment.seq);
  view.setUint32(8, segment.ack ?? 0);
  view.setUint8(12, (headerLength / 4) << 4);
  view.setUint8(13, flagsOf(segment));
  view.setUint16(14, segment.window);
  octets.set(options, 20);
  fillReadably(octets.subarray(headerLength), segment.seq);
  view.setUint16(16, checksumOf(sumOf(octets, pseudoHeaderSum(source, destination, PROTOCOL_TCP, length))));
  return octets;
}

function flagsOf(segment: Segment): number {
  return (
    (segment.fin ? 0x01 : 0) |
    (segment.syn ? 0x02 : 0) |
    (segment.rst ? 0x04 : 0) |
    (segment.psh ? 0x08 : 0) |
    (segment.ack === null ? 0 : 0x10) |
    (segment.urg ? 0x20 : 0)
  );
}

/**
 * Data that depends on its sequence numbers alone, so that a repetition carries the same octets: the letters
 * a to z over and over, a line break in place of every 64th.
 */
function fillReadably(data: Uint8Array, seq: number): void {
  for (let index = 0; index < data.length; index += 1) {
    const position = (seq + index) >>> 0;
    data[index] = position % 64 === 63 ? 0x0a : 0x61 + (position % 26);
  }
}

function ipv4Header(from: Uint8Array, to: Uint8Array, payload: number, { identification = 0 }: FrameDetails) {
  const header = new Uint8Array(20);
  const view = new DataView(header.buffer);
  view.setUint8(0, 0x45);
  view.setUint16(2, 20 + payload);
  view.setUint16(4, identification & 0xffff);
  // Do not fragment, as every system sends TCP.
  view.setUint16(6, 0x4000);
  view.setUint8(8, HOP_LIMIT);
  view.setUint8(9, PROTOCOL_TCP);
  header.set(from, 12);
  header.set(to, 16);
  view.setUint16(10, checksumOf(sumOf(header)));
  return header;
}

function ipv6Header(from: Uint8Array, to: Uint8Array, payload: number): Uint8Array {
  const header = new Uint8Array(40);
  const view = new DataView(header.buffer);
  view.setUint8(0, 0x60);
  view.setUint16(4, payload);
  view.setUint8(6, PROTOCOL_TCP);
  view.setUint8(7, HOP_LIMIT);
  header.set(from, 8);
  header.set(to, 24);
  return header;
}

function linkHeader(link: EncodedLink, from: Uint8Array, to: Uint8Array): Uint8Array {
  if (link === "raw") return new Uint8Array(0);
  const etherType = from.length === 4 ? [0x08, 0x00] : [0x86, 0xdd];
  if (link === "ethernet") return Uint8Array.from([...hardwareAddress(to), ...hardwareAddress(from), ...etherType]);
  // Linux cooked: outgoing packet, ARPHRD_ETHER, an address of 6 octets in a field of 8.
  return Uint8Array.from([0, 4, 0, 1, 0, 6, ...hardwareAddress(from), 0, 0, ...etherType]);
}

/** A locally administered address made of the last octets of the IP address. */
function hardwareAddress(ip: Uint8Array): number[] {
  return [0x02, 0x00, ...ip.subarray(-4)];
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const result = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    result.set(part, offset);
    offset += part.length;
  }
  return result;
}
