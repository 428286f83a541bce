import { CaptureError } from "./capture-error";
import type { Capture, CapturedFrame, CaptureInterface } from "./captured-frame";
import { BLOCKS, OPTIONS } from "./pcapng-blocks";

/**
 * The next-generation capture file (draft-ietf-opsawg-pcapng): blocks, each with its length at both ends;
 * a section header says in which byte order the section is written, an interface description in which unit
 * the times are. Blocks of other kinds (names, statistics, secrets, custom ones) are stepped over.
 */

/** A block without a body: type, length, length again. */
const SMALLEST_BLOCK = 12;
const MAGIC_LITTLE = 0x1a2b3c4d;
const MAGIC_BIG = 0x4d3c2b1a;

interface Interface extends CaptureInterface {
  /** Time units per ms; 1000 unless if_tsresol says otherwise. */
  readonly unitsPerMs: number;
  /** if_tsoffset, in ms. */
  readonly offset: number;
  /** 0: no limit. */
  readonly snapLength: number;
}

/** The section that is being read. */
interface Section {
  readonly littleEndian: boolean;
  readonly interfaces: Interface[];
}

/** One block: `start` is the first octet of its body, `end` the one after its last. */
interface Block {
  readonly offset: number;
  readonly start: number;
  readonly end: number;
}

/** Whether the file begins with a section header. */
export function isPcapng(file: Uint8Array): boolean {
  return file.length >= 4 && viewOf(file).getUint32(0, true) === BLOCKS.section;
}

/** Reads a pcapng file with any number of sections. Throws CaptureError. */
export function readPcapng(file: Uint8Array): Capture {
  if (!isPcapng(file)) throw new CaptureError("not-a-capture", 0, "no section header");
  const view = viewOf(file);
  const frames: CapturedFrame[] = [];
  const interfaces: CaptureInterface[] = [];
  let section: Section = { littleEndian: true, interfaces: [] };

  for (let offset = 0; offset < file.length; ) {
    if (offset + SMALLEST_BLOCK > file.length) throw new CaptureError("truncated", offset, "half a block");
    // The section header's type reads the same in both byte orders.
    const type = view.getUint32(offset, section.littleEndian);
    if (type === BLOCKS.section) section = readSectionHeader(view, offset);
    const block = readBlock(view, offset, section.littleEndian);
    if (type === BLOCKS.interface) {
      const described = readInterface(view, block, section.littleEndian);
      section.interfaces.push(described);
      interfaces.push(publicPart(described));
    } else {
      const frame = readFrame(view, type, block, section);
      if (frame) frames.push(frame);
    }
    offset = block.end + 4;
  }
  return { format: "pcapng", frames, interfaces };
}

function readSectionHeader(view: DataView, offset: number): Section {
  if (offset + 28 > view.byteLength) throw new CaptureError("truncated", offset, "a section header has 28 octets");
  const magic = view.getUint32(offset + 8, true);
  if (magic !== MAGIC_LITTLE && magic !== MAGIC_BIG) {
    throw new CaptureError("not-a-capture", offset + 8, "no byte-order magic");
  }
  const littleEndian = magic === MAGIC_LITTLE;
  const major = view.getUint16(offset + 12, littleEndian);
  if (major !== 1) throw new CaptureError("unsupported-version", offset + 12, `version ${major}`);
  return { littleEndian, interfaces: [] };
}

function readBlock(view: DataView, offset: number, littleEndian: boolean): Block {
  const length = view.getUint32(offset + 4, littleEndian);
  if (length < SMALLEST_BLOCK || length % 4 !== 0) {
    throw new CaptureError("bad-length", offset + 4, `a block of ${length} octets`);
  }
  if (length > view.byteLength - offset) throw new CaptureError("truncated", offset, `a block of ${length} octets`);
  if (view.getUint32(offset + length - 4, littleEndian) !== length) {
    throw new CaptureError("bad-length", offset + length - 4, "the two lengths of a block differ");
  }
  return { offset, start: offset + 8, end: offset + length - 4 };
}

function readInterface(view: DataView, block: Block, littleEndian: boolean): Interface {
  requireBody(block, 8);
  let unitsPerMs = 1000;
  let offset = 0;
  let name: string | undefined;
  for (const option of optionsIn(view, block.start + 8, block.end, littleEndian)) {
    if (option.code === OPTIONS.interfaceName) name = textAt(view, option.start, option.length);
    if (option.code === OPTIONS.timeResolution && option.length >= 1) {
      const exponent = view.getUint8(option.start);
      unitsPerMs = (exponent & 0x80 ? 2 ** (exponent & 0x7f) : 10 ** exponent) / 1000;
    }
    if (option.code === OPTIONS.timeOffset && option.length >= 8) {
      offset = Number(view.getBigInt64(option.start, littleEndian)) * 1000;
    }
  }
  const linkType = view.getUint16(block.start, littleEndian);
  const snapLength = view.getUint32(block.start + 4, littleEndian);
  return { linkType, unitsPerMs, offset, snapLength, ...(name === undefined ? {} : { name }) };
}

function publicPart({ linkType, name }: Interface): CaptureInterface {
  return name === undefined ? { linkType } : { linkType, name };
}

/** The frame in a block, or null for a block that holds none. */
function readFrame(view: DataView, type: number, block: Block, section: Section): CapturedFrame | null {
  const { littleEndian } = section;
  switch (type) {
    case BLOCKS.enhancedPacket:
      requireBody(block, 20);
      return packetFrame(view, block, section, view.getUint32(block.start, littleEndian));
    case BLOCKS.obsoletePacket:
      requireBody(block, 20);
      return packetFrame(view, block, section, view.getUint16(block.start, littleEndian));
    case BLOCKS.simplePacket:
      requireBody(block, 4);
      return simpleFrame(view, block, section);
    default:
      return null;
  }
}

/** The enhanced block and the obsolete one differ in how wide the interface number is, and in nothing after. */
function packetFrame(view: DataView, block: Block, section: Section, index: number): CapturedFrame {
  const { littleEndian } = section;
  const described = interfaceAt(section, index, block);
  const ticks = view.getUint32(block.start + 4, littleEndian) * 2 ** 32 + view.getUint32(block.start + 8, littleEndian);
  const captured = view.getUint32(block.start + 12, littleEndian);
  const start = block.start + 20;
  if (captured > block.end - start) throw new CaptureError("bad-length", block.start + 12, "a frame beyond its block");
  const optionsStart = start + captured + (-captured & 3);
  const comment = commentIn(view, optionsStart, block.end, littleEndian);
  return {
    at: described.offset + ticks / described.unitsPerMs,
    linkType: described.linkType,
    bytes: octetsAt(view, start, captured),
    originalLength: Math.max(captured, view.getUint32(block.start + 16, littleEndian)),
    interface: index,
    ...(comment === undefined ? {} : { comment }),
  };
}

/** A simple block has no time and belongs to the first interface; its length is cut to the snapshot length. */
function simpleFrame(view: DataView, block: Block, section: Section): CapturedFrame {
  const { linkType, offset, snapLength } = interfaceAt(section, 0, block);
  const originalLength = view.getUint32(block.start, section.littleEndian);
  const limit = snapLength === 0 ? originalLength : Math.min(originalLength, snapLength);
  const captured = Math.min(limit, block.end - block.start - 4);
  return { at: offset, linkType, bytes: octetsAt(view, block.start + 4, captured), originalLength, interface: 0 };
}

function interfaceAt(section: Section, index: number, block: Block): Interface {
  const described = section.interfaces[index];
  if (!described) throw new CaptureError("bad-interface", block.start, `interface ${index} was not described`);
  return described;
}

function commentIn(view: DataView, start: number, end: number, littleEndian: boolean): string | undefined {
  for (const option of optionsIn(view, start, end, littleEndian)) {
    if (option.code === OPTIONS.comment) return textAt(view, option.start, option.length);
  }
  return undefined;
}

interface Option {
  readonly code: number;
  readonly start: number;
  readonly length: number;
}

/** The options of a block up to their end mark, each padded to four octets. */
function* optionsIn(view: DataView, from: number, end: number, littleEndian: boolean): Generator<Option> {
  for (let offset = from; offset + 4 <= end; ) {
    const code = view.getUint16(offset, littleEndian);
    const length = view.getUint16(offset + 2, littleEndian);
    if (code === OPTIONS.end) return;
    if (offset + 4 + length > end) throw new CaptureError("bad-length", offset, "an option beyond its block");
    yield { code, start: offset + 4, length };
    offset += 4 + length + (-length & 3);
  }
}

function requireBody(block: Block, octets: number): void {
  if (block.end - block.start < octets) throw new CaptureError("bad-length", block.offset, "the block is too short");
}

function octetsAt(view: DataView, start: number, length: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + start, length);
}

function textAt(view: DataView, start: number, length: number): string {
  return new TextDecoder().decode(octetsAt(view, start, length));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
