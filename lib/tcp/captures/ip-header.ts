import { checksumOf, sumOf } from "./checksum";

/** IPv4 and IPv6 headers down to the TCP header (RFC 791; RFC 8200). */

export const PROTOCOL_TCP = 6;

/** What a checksum says. `offloaded`: the sender left it to the network card, which came after the capture. */
export type ChecksumVerdict = "valid" | "wrong" | "cut" | "offloaded";

/** A packet that carries TCP. Offsets are into the frame. */
export interface IpHeader {
  readonly version: 4 | 6;
  readonly from: Uint8Array;
  readonly to: Uint8Array;
  /** TTL or hop limit. */
  readonly hopLimit: number;
  /** IPv4 header checksum; IPv6 has none and is always valid. */
  readonly checksum: ChecksumVerdict;
  readonly payloadStart: number;
  /** Octets of TCP header and data, as the IP header says, whether or not the frame was cut. */
  readonly payloadLength: number;
}

/** Why a packet shows no TCP segment. */
export type NoSegment = "not-tcp" | "fragment" | "cut" | "malformed";

/** `onWire` is how many octets the packet and what follows it had before a snapshot length cut the frame. */
export function readIpHeader(
  version: 4 | 6,
  bytes: Uint8Array,
  offset: number,
  onWire: number,
): IpHeader | { readonly none: NoSegment } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return version === 4 ? readIpv4(view, bytes, offset, onWire) : readIpv6(view, bytes, offset, onWire);
}

function readIpv4(view: DataView, bytes: Uint8Array, offset: number, onWire: number) {
  if (offset + 20 > bytes.length) return { none: "cut" } as const;
  const headerLength = (view.getUint8(offset) & 0x0f) * 4;
  if (view.getUint8(offset) >> 4 !== 4 || headerLength < 20) return { none: "malformed" } as const;
  if (view.getUint8(offset + 9) !== PROTOCOL_TCP) return { none: "not-tcp" } as const;
  // More fragments follow, or this one does not begin at 0: the segment is not whole.
  if ((view.getUint16(offset + 6) & 0x3fff) !== 0) return { none: "fragment" } as const;
  // Segmentation offload of more than 64 KiB writes 0: the frame's own length is all there is.
  const totalLength = view.getUint16(offset + 2) || onWire;
  if (totalLength < headerLength) return { none: "malformed" } as const;
  return {
    version: 4,
    from: bytes.subarray(offset + 12, offset + 16),
    to: bytes.subarray(offset + 16, offset + 20),
    hopLimit: view.getUint8(offset + 8),
    checksum: headerVerdict(bytes, offset, headerLength),
    payloadStart: offset + headerLength,
    payloadLength: totalLength - headerLength,
  } as const;
}

function headerVerdict(bytes: Uint8Array, offset: number, headerLength: number): ChecksumVerdict {
  if (offset + headerLength > bytes.length) return "cut";
  if (checksumOf(sumOf(bytes.subarray(offset, offset + headerLength))) === 0) return "valid";
  return bytes[offset + 10] === 0 && bytes[offset + 11] === 0 ? "offloaded" : "wrong";
}

const EXTENSION = { hopByHop: 0, routing: 43, fragment: 44, authentication: 51, destination: 60, mobility: 135 };

function readIpv6(view: DataView, bytes: Uint8Array, offset: number, onWire: number) {
  if (offset + 40 > bytes.length) return { none: "cut" } as const;
  if (view.getUint8(offset) >> 4 !== 6) return { none: "malformed" } as const;
  const payloadLength = view.getUint16(offset + 4) || Math.max(0, onWire - 40);
  const end = offset + 40 + payloadLength;
  let next = view.getUint8(offset + 6);
  let at = offset + 40;
  // Every extension header has at least 8 octets, so this ends.
  while (next !== PROTOCOL_TCP) {
    if (!Object.values(EXTENSION).includes(next)) return { none: "not-tcp" } as const;
    if (at + 8 > bytes.length) return { none: "cut" } as const;
    if (next === EXTENSION.fragment && (view.getUint16(at + 2) & 0xfff9) !== 0) return { none: "fragment" } as const;
    const length = extensionLength(next, view.getUint8(at + 1));
    next = view.getUint8(at);
    at += length;
  }
  if (at > end) return { none: "malformed" } as const;
  return {
    version: 6,
    from: bytes.subarray(offset + 8, offset + 24),
    to: bytes.subarray(offset + 24, offset + 40),
    hopLimit: view.getUint8(offset + 7),
    checksum: "valid",
    payloadStart: at,
    payloadLength: end - at,
  } as const;
}

/** A fragment header is 8 octets; authentication counts in units of 4 less 2, all others of 8 less 1. */
function extensionLength(kind: number, field: number): number {
  if (kind === EXTENSION.fragment) return 8;
  return kind === EXTENSION.authentication ? (field + 2) * 4 : (field + 1) * 8;
}
