import type { CapturedFrame, CaptureInterface } from "./captured-frame";
import { BLOCKS, OPTIONS } from "./pcapng-blocks";

/** A pcapng file of one section, little-endian, with times in microseconds. */

/** The longest text an option can hold (its length has 16 bits), padding left out. */
const LONGEST_TEXT = 65_532;

/**
 * A frame names its interface by index (0 if it does not); without `interfaces` there is one, of the first
 * frame's link type. Throws RangeError for a frame on an interface that is not there or of another link
 * type, and for a time before 1970.
 */
export function writePcapng(
  frames: readonly CapturedFrame[],
  interfaces: readonly CaptureInterface[] = [{ linkType: frames[0]?.linkType ?? 1 }],
): Uint8Array {
  return concatenated([
    sectionHeader(),
    ...interfaces.map(interfaceDescription),
    ...frames.map((frame) => enhancedPacket(frame, interfaces)),
  ]);
}

function sectionHeader(): Uint8Array {
  const body = new DataView(new ArrayBuffer(16));
  body.setUint32(0, 0x1a2b3c4d, true);
  body.setUint16(4, 1, true);
  // Minus one: the section's length is not given.
  body.setUint32(8, 0xffff_ffff, true);
  body.setUint32(12, 0xffff_ffff, true);
  return block(BLOCKS.section, [octetsOf(body)]);
}

function interfaceDescription({ linkType, name }: CaptureInterface): Uint8Array {
  const body = new DataView(new ArrayBuffer(8));
  body.setUint16(0, linkType, true);
  body.setUint32(4, 262_144, true);
  const options = [
    ...(name === undefined ? [] : [textOption(OPTIONS.interfaceName, name)]),
    option(OPTIONS.timeResolution, Uint8Array.of(6)),
    option(OPTIONS.end, new Uint8Array(0)),
  ];
  return block(BLOCKS.interface, [octetsOf(body), ...options]);
}

function enhancedPacket(frame: CapturedFrame, interfaces: readonly CaptureInterface[]): Uint8Array {
  const index = frame.interface ?? 0;
  if (interfaces[index]?.linkType !== frame.linkType) {
    throw new RangeError(`a frame of link type ${frame.linkType} on interface ${index}`);
  }
  const microseconds = Math.round(frame.at * 1000);
  if (!(microseconds >= 0 && microseconds <= Number.MAX_SAFE_INTEGER)) throw new RangeError(`a time of ${frame.at} ms`);
  const header = new DataView(new ArrayBuffer(20));
  header.setUint32(0, index, true);
  header.setUint32(4, Math.floor(microseconds / 2 ** 32), true);
  header.setUint32(8, microseconds % 2 ** 32, true);
  header.setUint32(12, frame.bytes.length, true);
  header.setUint32(16, frame.originalLength, true);
  const options =
    frame.comment === undefined
      ? []
      : [textOption(OPTIONS.comment, frame.comment), option(OPTIONS.end, new Uint8Array(0))];
  return block(BLOCKS.enhancedPacket, [octetsOf(header), padded(frame.bytes), ...options]);
}

function block(type: number, parts: readonly Uint8Array[]): Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.length, 12);
  const head = new DataView(new ArrayBuffer(8));
  head.setUint32(0, type, true);
  head.setUint32(4, length, true);
  const tail = new DataView(new ArrayBuffer(4));
  tail.setUint32(0, length, true);
  return concatenated([octetsOf(head), ...parts, octetsOf(tail)]);
}

function textOption(code: number, text: string): Uint8Array {
  const whole = new TextEncoder().encode(text);
  let length = Math.min(whole.length, LONGEST_TEXT);
  // A cut must not fall inside a character: octets of the form 10xxxxxx continue one.
  while (length < whole.length && length > 0 && ((whole[length] ?? 0) & 0xc0) === 0x80) length -= 1;
  return option(code, whole.subarray(0, length));
}

function option(code: number, value: Uint8Array): Uint8Array {
  const head = new DataView(new ArrayBuffer(4));
  head.setUint16(0, code, true);
  head.setUint16(2, value.length, true);
  return concatenated([octetsOf(head), padded(value)]);
}

function padded(value: Uint8Array): Uint8Array {
  const result = new Uint8Array(value.length + (-value.length & 3));
  result.set(value);
  return result;
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const result = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    result.set(part, offset);
    offset += part.length;
  }
  return result;
}

function octetsOf(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}
