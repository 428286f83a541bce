import { LINK_TYPES } from "./captured-frame";

/** Finds the IP packet in a frame (https://www.tcpdump.org/linktypes.html; IEEE 802.1Q, 802.1ad). */

/** Where the IP header begins, and of which version; or why there is none. */
export type LinkPayload =
  | { readonly version: 4 | 6; readonly offset: number }
  | { readonly none: "unknown-link-type" | "not-ip" | "cut" };

const ETHER_TYPES = { ipv4: 0x0800, ipv6: 0x86dd } as const;

/** Customer tag, service tag, and two older numbers for the latter. */
const VLAN_TAGS: ReadonlySet<number> = new Set([0x8100, 0x88a8, 0x9100, 0x9200]);

/** Address families of BSD loopback frames: IPv4, and IPv6 on NetBSD, FreeBSD and macOS. */
const FAMILY_IPV4 = 2;
const FAMILIES_IPV6: ReadonlySet<number> = new Set([10, 24, 28, 30]);

export function linkPayload(linkType: number, bytes: Uint8Array): LinkPayload {
  switch (linkType) {
    case LINK_TYPES.ethernet:
      return byEtherType(bytes, 12);
    case LINK_TYPES.sll:
      return byEtherType(bytes, 14);
    case LINK_TYPES.sll2:
      return bytes.length < 20 ? { none: "cut" } : byNumber(wordAt(bytes, 0), 20);
    case LINK_TYPES.null:
    case LINK_TYPES.loop:
      return byFamily(bytes);
    // 12 and 14 are what some systems write for raw IP.
    case LINK_TYPES.raw:
    case 12:
    case 14:
      return byVersion(bytes, 0);
    case LINK_TYPES.ipv4:
      return { version: 4, offset: 0 };
    case LINK_TYPES.ipv6:
      return { version: 6, offset: 0 };
    default:
      return { none: "unknown-link-type" };
  }
}

/** An EtherType at `offset`, behind any number of VLAN tags; the payload follows it. */
function byEtherType(bytes: Uint8Array, offset: number): LinkPayload {
  let at = offset;
  while (at + 2 <= bytes.length && VLAN_TAGS.has(wordAt(bytes, at))) at += 4;
  return at + 2 > bytes.length ? { none: "cut" } : byNumber(wordAt(bytes, at), at + 2);
}

function byNumber(etherType: number, offset: number): LinkPayload {
  if (etherType === ETHER_TYPES.ipv4) return { version: 4, offset };
  return etherType === ETHER_TYPES.ipv6 ? { version: 6, offset } : { none: "not-ip" };
}

/** Four octets with the address family, in the byte order of the machine that captured. */
function byFamily(bytes: Uint8Array): LinkPayload {
  if (bytes.length < 4) return { none: "cut" };
  const family = wordAt(bytes, 0) === 0 ? wordAt(bytes, 2) : (bytes[0] ?? 0);
  if (family === FAMILY_IPV4) return { version: 4, offset: 4 };
  return FAMILIES_IPV6.has(family) ? { version: 6, offset: 4 } : { none: "not-ip" };
}

function byVersion(bytes: Uint8Array, offset: number): LinkPayload {
  const first = bytes[offset];
  if (first === undefined) return { none: "cut" };
  const version = first >> 4;
  return version === 4 || version === 6 ? { version, offset } : { none: "not-ip" };
}

function wordAt(bytes: Uint8Array, offset: number): number {
  return ((bytes[offset] ?? 0) << 8) | (bytes[offset + 1] ?? 0);
}
