import type { Segment } from "../segment";
import type { Packet } from "../sockets/calls";
import type { CapturedFrame } from "./captured-frame";
import { pseudoHeaderSum, sumOf } from "./checksum";
import { addressText } from "./ip-addresses";
import { type ChecksumVerdict, type IpHeader, type NoSegment, PROTOCOL_TCP, readIpHeader } from "./ip-header";
import { linkPayload } from "./link-layer";
import { fieldsOf, readOptions, type TcpOption } from "./tcp-options";

/** A TCP segment found in a frame. */
export interface DecodedSegment {
  readonly kind: "segment";
  readonly packet: Packet;
  readonly ipVersion: 4 | 6;
  /** TTL or hop limit. */
  readonly hopLimit: number;
  readonly checksums: { readonly ip: ChecksumVerdict; readonly tcp: ChecksumVerdict };
  /** Options as they stood in the header, padding included; `packet.segment.options` has their meaning. */
  readonly optionList: readonly TcpOption[];
  /** Explicit congestion notification: the two flags that a Segment has no field for (RFC 3168). */
  readonly ece: boolean;
  readonly cwr: boolean;
  readonly urgentPointer: number;
  /** The octets of data that were captured; `packet.segment.data` counts those on the wire. */
  readonly data: Uint8Array;
}

/** A frame without a TCP segment that could be read, and why. */
export interface NotDecoded {
  readonly kind: "none";
  readonly reason: NoSegment | "unknown-link-type" | "not-ip";
}

/** Finds the TCP segment in a frame. Never throws: what cannot be read is `none` with a reason. */
export function decodeFrame({ linkType, bytes, originalLength }: CapturedFrame): DecodedSegment | NotDecoded {
  const link = linkPayload(linkType, bytes);
  if ("none" in link) return { kind: "none", reason: link.none };
  const ip = readIpHeader(link.version, bytes, link.offset, originalLength - link.offset);
  if ("none" in ip) return { kind: "none", reason: ip.none };
  if (ip.payloadLength < 20) return { kind: "none", reason: "malformed" };
  if (ip.payloadStart + 20 > bytes.length) return { kind: "none", reason: "cut" };
  return decodeSegment(ip, bytes);
}

function decodeSegment(ip: IpHeader, bytes: Uint8Array): DecodedSegment | NotDecoded {
  const start = ip.payloadStart;
  const view = new DataView(bytes.buffer, bytes.byteOffset + start, bytes.length - start);
  const headerLength = (view.getUint8(12) >> 4) * 4;
  if (headerLength < 20 || headerLength > ip.payloadLength) return { kind: "none", reason: "malformed" };
  const flags = view.getUint8(13);
  // A cut can fall into the options; what is left of them is still read.
  const optionList = headerLength > 20 ? readOptions(bytes.subarray(start + 20, start + headerLength)) : [];
  return {
    kind: "segment",
    packet: {
      from: { ip: addressText(ip.from), port: view.getUint16(0) },
      to: { ip: addressText(ip.to), port: view.getUint16(2) },
      segment: segmentOf(view, flags, ip.payloadLength - headerLength, optionList),
    },
    ipVersion: ip.version,
    hopLimit: ip.hopLimit,
    checksums: { ip: ip.checksum, tcp: tcpVerdict(ip, bytes, view.getUint16(16)) },
    optionList,
    ece: (flags & 0x40) !== 0,
    cwr: (flags & 0x80) !== 0,
    urgentPointer: view.getUint16(18),
    data: bytes.subarray(start + headerLength, start + ip.payloadLength),
  };
}

function segmentOf(view: DataView, flags: number, data: number, optionList: readonly TcpOption[]): Segment {
  const options = fieldsOf(optionList);
  return {
    seq: view.getUint32(4),
    ack: flags & 0x10 ? view.getUint32(8) : null,
    fin: (flags & 0x01) !== 0,
    syn: (flags & 0x02) !== 0,
    rst: (flags & 0x04) !== 0,
    data,
    window: view.getUint16(14),
    ...(flags & 0x08 ? { psh: true } : {}),
    ...(flags & 0x20 ? { urg: true } : {}),
    ...(options ? { options } : {}),
  };
}

/**
 * Checks the sum over pseudo header, header and data. A sender with checksum offload leaves the sum of the
 * pseudo header alone in the field (Linux: CHECKSUM_PARTIAL), or zero: that is no error on the wire.
 */
function tcpVerdict(ip: IpHeader, bytes: Uint8Array, field: number): ChecksumVerdict {
  const pseudo = pseudoHeaderSum(ip.from, ip.to, PROTOCOL_TCP, ip.payloadLength);
  const end = ip.payloadStart + ip.payloadLength;
  if (end > bytes.length) return field === pseudo ? "offloaded" : "cut";
  if (sumOf(bytes.subarray(ip.payloadStart, end), pseudo) === 0xffff) return "valid";
  return field === pseudo || field === 0 ? "offloaded" : "wrong";
}
