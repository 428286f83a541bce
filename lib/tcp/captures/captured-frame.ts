/** Link-layer types as the tcpdump group numbers them (https://www.tcpdump.org/linktypes.html). */
export const LINK_TYPES = {
  null: 0,
  ethernet: 1,
  raw: 101,
  loop: 108,
  sll: 113,
  ipv4: 228,
  ipv6: 229,
  sll2: 276,
} as const;

/** One frame as a capture holds it. */
export interface CapturedFrame {
  /** When, in ms since 1970-01-01 UTC. A microsecond survives: `Math.round(at * 1000)` is exact. */
  readonly at: number;
  /** One of LINK_TYPES, or another number of that list. */
  readonly linkType: number;
  /** The octets kept; a view into the file, not a copy. */
  readonly bytes: Uint8Array;
  /** Octets on the wire; more than `bytes` when the capture had a snapshot length. */
  readonly originalLength: number;
  /** Index of the interface within its section (pcapng). */
  readonly interface?: number;
  readonly comment?: string;
}

/** What a capture file holds. */
export interface Capture {
  readonly format: "pcap" | "pcapng";
  readonly frames: readonly CapturedFrame[];
  /** The interfaces of all sections in order (pcapng); one without a name for pcap. */
  readonly interfaces: readonly CaptureInterface[];
}

export interface CaptureInterface {
  readonly linkType: number;
  readonly name?: string;
}
