/** Block types and option codes of pcapng (draft-ietf-opsawg-pcapng §4, §11.1). */

export const BLOCKS = {
  section: 0x0a0d0d0a,
  interface: 1,
  obsoletePacket: 2,
  simplePacket: 3,
  enhancedPacket: 6,
} as const;

export const OPTIONS = {
  end: 0,
  comment: 1,
  interfaceName: 2,
  timeResolution: 9,
  timeOffset: 14,
} as const;
