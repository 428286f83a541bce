import { CaptureError } from "./capture-error";
import type { Capture, CapturedFrame } from "./captured-frame";

/**
 * The classic file of libpcap: one header of 24 octets, then records of 16 octets and a frame each
 * (draft-ietf-opsawg-pcap; pcap-savefile(5)).
 */

const FILE_HEADER = 24;
const RECORD_HEADER = 16;

/** The first four octets read as a little-endian number: how the rest is written, and in what unit. */
const MAGIC: ReadonlyMap<number, { readonly littleEndian: boolean; readonly unitsPerMs: number }> = new Map([
  [0xa1b2c3d4, { littleEndian: true, unitsPerMs: 1e3 }],
  [0xd4c3b2a1, { littleEndian: false, unitsPerMs: 1e3 }],
  [0xa1b23c4d, { littleEndian: true, unitsPerMs: 1e6 }],
  [0x4d3cb2a1, { littleEndian: false, unitsPerMs: 1e6 }],
]);

/** Whether the file begins as one of libpcap does. */
export function isPcap(file: Uint8Array): boolean {
  return file.length >= 4 && MAGIC.has(viewOf(file).getUint32(0, true));
}

/** Reads a pcap file of either byte order, with microseconds or nanoseconds. Throws CaptureError. */
export function readPcap(file: Uint8Array): Capture {
  if (file.length < FILE_HEADER) throw new CaptureError("truncated", file.length, "the file header has 24 octets");
  const view = viewOf(file);
  const layout = MAGIC.get(view.getUint32(0, true));
  if (!layout) throw new CaptureError("not-a-capture", 0, "no magic number of pcap");
  const { littleEndian, unitsPerMs } = layout;
  const major = view.getUint16(4, littleEndian);
  if (major !== 2) throw new CaptureError("unsupported-version", 4, `version ${major}`);
  // The upper 16 bits tell about the frame check sequence, not about the link.
  const linkType = view.getUint32(20, littleEndian) & 0xffff;

  const frames: CapturedFrame[] = [];
  for (let offset = FILE_HEADER; offset < file.length; ) {
    if (offset + RECORD_HEADER > file.length) throw new CaptureError("truncated", offset, "half a record header");
    const captured = view.getUint32(offset + 8, littleEndian);
    const start = offset + RECORD_HEADER;
    if (captured > file.length - start) {
      throw new CaptureError("truncated", offset, `a frame of ${captured} octets, ${file.length - start} are left`);
    }
    frames.push({
      at: view.getUint32(offset, littleEndian) * 1000 + view.getUint32(offset + 4, littleEndian) / unitsPerMs,
      linkType,
      bytes: file.subarray(start, start + captured),
      originalLength: Math.max(captured, view.getUint32(offset + 12, littleEndian)),
    });
    offset = start + captured;
  }
  return { format: "pcap", frames, interfaces: [{ linkType }] };
}

/**
 * A pcap file, little-endian with microseconds. It has one link type: that of the first frame (Ethernet if
 * there is none); a frame of another throws RangeError, as does a time before 1970 or after 2106.
 */
export function writePcap(frames: readonly CapturedFrame[], linkType = frames[0]?.linkType ?? 1): Uint8Array {
  const file = new Uint8Array(frames.reduce((size, { bytes }) => size + RECORD_HEADER + bytes.length, FILE_HEADER));
  const view = viewOf(file);
  view.setUint32(0, 0xa1b2c3d4, true);
  view.setUint16(4, 2, true);
  view.setUint16(6, 4, true);
  view.setUint32(16, 262_144, true);
  view.setUint32(20, linkType, true);
  let offset = FILE_HEADER;
  for (const frame of frames) {
    const microseconds = Math.round(frame.at * 1000);
    if (frame.linkType !== linkType) throw new RangeError(`link type ${frame.linkType} in a file of ${linkType}`);
    if (!(microseconds >= 0 && microseconds < 2 ** 32 * 1e6)) throw new RangeError(`a time of ${frame.at} ms`);
    view.setUint32(offset, Math.floor(microseconds / 1e6), true);
    view.setUint32(offset + 4, microseconds % 1e6, true);
    view.setUint32(offset + 8, frame.bytes.length, true);
    view.setUint32(offset + 12, frame.originalLength, true);
    file.set(frame.bytes, offset + RECORD_HEADER);
    offset += RECORD_HEADER + frame.bytes.length;
  }
  return file;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
